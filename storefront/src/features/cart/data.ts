import "server-only";
import { type CartSummary, cartSummaryResponse } from "@needlepoint/contracts/carts";
import { cache } from "react";
import { readSession } from "@/lib/session";
import { type StoreAnswer, storeCall } from "@/lib/store-call";

export type CartRead =
  | { state: "ready"; cart: CartSummary }
  /** No cart, or one that was ordered or removed elsewhere. */
  | { state: "none" }
  | { state: "paused" };

/** The cart of this browser as its caller may see it; read once a request, never cached beyond. */
export const readCart = cache(async (): Promise<CartRead> => {
  const { cartId, token } = await readSession();
  if (!cartId) return { state: "none" };
  const answer = await fetchCart(cartId, token);
  if (!answer.ok) return { state: answer.kind === "unavailable" ? "paused" : "none" };
  const { cart } = answer.data;
  return cart.completed ? { state: "none" } : { state: "ready", cart };
});

/** One cart by its id. */
export function fetchCart(
  cartId: string,
  token: string | null,
): Promise<StoreAnswer<{ cart: CartSummary }>> {
  return storeCall(`/store/carts/${encodeURIComponent(cartId)}/summary`, {
    token,
    answer: cartSummaryResponse,
  });
}
