import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import {
  type AccountCart,
  type accountCartForm,
  accountCartResponse,
  laterResponse,
} from "@needlepoint/contracts/lists";
import type { z } from "zod";
import { forgetLater, keepCart, readSession } from "@/lib/session";
import { type StoreAnswer, storeCall } from "@/lib/store-call";
import { fetchCart } from "./data";
import { keepMergeNote } from "./merge-note-cookie";

/**
 * The open cart of the account, with that of this browser taken into it.
 * @param form the cart of this browser, or the region of a new one where the account has none
 */
export function takeUpCart(
  token: string,
  form: z.input<typeof accountCartForm>,
): Promise<StoreAnswer<AccountCart>> {
  return storeCall("/store/account/cart", {
    method: "POST",
    body: form,
    token,
    answer: accountCartResponse,
    timeout: 20_000,
  });
}

/**
 * Brings this browser to the one cart of the account that just signed in, and what it saved for later
 * along. What was merged is told on the cart's page. Another account's cart stays with it.
 */
export async function claimCart(token: string): Promise<CartSummary | null> {
  const { cartId, laterListId } = await readSession();
  if (laterListId) {
    const moved = await storeCall("/store/later/claim", {
      method: "POST",
      body: { listId: laterListId },
      token,
      answer: laterResponse,
    });
    if (moved.ok) await forgetLater();
  }
  const answer = await takeUpCart(token, cartId ? { cartId } : {});
  const taken = answer.ok ? answer.data : null;
  if (taken?.cartId && taken.cartId !== cartId) await keepCart(taken.cartId);
  if (taken && taken.merged.length + taken.left.length + taken.codes.length > 0)
    await keepMergeNote(taken);
  const id = taken?.cartId ?? cartId;
  if (!id) return null;
  const read = await fetchCart(id, token);
  return read.ok && !read.data.cart.completed ? read.data.cart : null;
}
