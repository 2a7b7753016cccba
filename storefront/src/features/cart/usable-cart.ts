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
  const made = token ? await accountCart(token) : await guestCart();
  if (!made.ok) return made;
  const answer = await addLines(made.data, body, token);
  if (answer.ok) await keepCart(made.data);
  return answer;
}

/** The one of the account, that another device may have begun; two that add at once share it. */
async function accountCart(token: string): Promise<StoreAnswer<string>> {
  const taken = await takeUpCart(token, { regionId: env.REGION_ID });
  if (!taken.ok) return taken;
  return taken.data.cartId ? { ok: true, data: taken.data.cartId } : guestCart();
}

async function guestCart(): Promise<StoreAnswer<string>> {
  const made = await storeCall("/store/carts", {
    method: "POST",
    body: { region_id: env.REGION_ID },
    answer: newCart,
  });
  return made.ok ? { ok: true, data: made.data.cart.id } : made;
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
