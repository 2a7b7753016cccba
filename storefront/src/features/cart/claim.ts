import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { z } from "zod";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";
import { fetchCart } from "./data";

const anyAnswer = z.unknown();

/**
 * Hands the cart of this browser to the account that just signed in. A cart of another account stays
 * with it: the backend refuses, and the checkout says so.
 */
export async function claimCart(token: string): Promise<CartSummary | null> {
  const { cartId } = await readSession();
  if (!cartId) return null;
  await storeCall(`/store/carts/${encodeURIComponent(cartId)}/customer`, {
    method: "POST",
    body: {},
    token,
    answer: anyAnswer,
  });
  const read = await fetchCart(cartId, token);
  return read.ok && !read.data.cart.completed ? read.data.cart : null;
}
