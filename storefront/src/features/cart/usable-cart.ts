import "server-only";
import { type AddLinesBody, cartSummaryResponse } from "@needlepoint/contracts/carts";
import { z } from "zod";
import { env } from "@/lib/env";
import { failureWords } from "@/lib/failure-words";
import { forgetCart, keepCart, readSession } from "@/lib/session";
import { type StoreAnswer, type StoreFailure, storeCall } from "@/lib/store-call";
import { takeUpCart } from "./claim";

const newCart = z.object({ cart: z.object({ id: z.string() }) });

/** Puts lines into the cart of this browser, all or none, and makes one when it has no usable one. */
export async function addToUsableCart(body: AddLinesBody): Promise<StoreAnswer<unknown>> {
  const { cartId, token } = await readSession();
  if (cartId) {
    const answer = await addLines(cartId, body, token);
    // Signed in as somebody else, this browser can't order that cart; a new one it can.
    const anothers = !answer.ok && answer.code === "not_cart_owner" && token !== null;
    if (answer.ok || !(isGone(answer) || anothers)) return answer;
    await forgetCart();
  }
  // The account may have a cart that another device began.
  const own = token ? (await takeUpCart(token, null))?.cartId : null;
  if (own) {
    const answer = await addLines(own, body, token);
    if (answer.ok) await keepCart(own);
    return answer;
  }
  const made = await storeCall("/store/carts", {
    method: "POST",
    body: { region_id: env.REGION_ID },
    token,
    answer: newCart,
  });
  if (!made.ok) return made;
  const answer = await addLines(made.data.cart.id, body, token);
  if (answer.ok) await keepCart(made.data.cart.id);
  return answer;
}

function addLines(cartId: string, body: AddLinesBody, token: string | null) {
  return storeCall(`/store/carts/${encodeURIComponent(cartId)}/lines`, {
    method: "POST",
    body,
    token,
    answer: cartSummaryResponse,
  });
}

/** An account's cart is changed by that account: who was signed out is told so, not called another. */
export async function refusalWords({ code }: StoreFailure): Promise<string> {
  const { token } = await readSession();
  return code === "not_cart_owner" && token === null
    ? "You were signed out. Sign in again to change your cart; it is as you left it."
    : failureWords(code);
}

/** The cart was ordered or removed. */
export function isGone(failure: StoreFailure): boolean {
  return failure.status === 404 || failure.code === "cart_completed";
}
