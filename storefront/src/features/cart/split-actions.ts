"use server";

import { splitCart } from "@needlepoint/contracts/carts";
import { redirect } from "next/navigation";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { keepBothCarts, readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** Moves what needs no license into a cart of its own and goes on to its payment. */
export async function splitCartAction(previous: FormState, formData: FormData): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect("/cart");
  const split = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/split`, {
    method: "POST",
    body: {},
    token,
    answer: splitCart,
    timeout: 20_000,
  });
  if (!split.ok) {
    return refuseForm("split", previous, formData, {
      message: failureWords(split.code),
      signInAgain: split.kind === "sign_in",
    });
  }
  await keepBothCarts(split.data.cart.id, split.data.waiting.id);
  return goOn("/checkout");
}

/** Takes up the part of a split cart that waits, and lets the other wait. */
export async function swapCartsAction(): Promise<void> {
  const { cartId, waitingCartId } = await readSession();
  if (cartId && waitingCartId) await keepBothCarts(waitingCartId, cartId);
  redirect("/cart");
}
