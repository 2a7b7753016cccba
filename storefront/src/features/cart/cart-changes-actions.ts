"use server";

import { cartSummaryResponse, promotionBody, takeChangesBody } from "@needlepoint/contracts/carts";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { forgetAnswer, isPlainPost } from "@/lib/kept-answer";
import { formatCents } from "@/lib/money";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { type StoreFailure, storeCall } from "@/lib/store-call";

/** The shopper takes what changed in the cart since they last looked. Fields: `token`, `next`. */
export async function takeChangesAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect("/cart");
  const parsed = takeChangesBody.safeParse({ token: formData.get("token") });
  if (!parsed.success) {
    refresh();
    return refuseForm("changes", previous, formData, { message: failureWords("cart_changed") });
  }
  const taken = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/changes`, {
    method: "POST",
    body: parsed.data,
    token,
    answer: cartSummaryResponse,
    timeout: 20_000,
  });
  if (!taken.ok) {
    if (taken.code === "cart_changed") refresh();
    return refuseForm("changes", previous, formData, refusal(taken));
  }
  return stayAt(formData, previous, "The cart is as it can be ordered now.");
}

/** Applies a code. Fields: `code`, `next`. */
export async function applyCodeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect("/cart");
  const parsed = promotionBody.safeParse({ code: String(formData.get("code") ?? "") });
  if (!parsed.success) {
    return refuseForm("promotion", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const answer = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/promotion`, {
    method: "POST",
    body: parsed.data,
    token,
    answer: cartSummaryResponse,
  });
  if (!answer.ok) {
    const errors = answer.fields.code ? { errors: { code: answer.fields.code } } : refusal(answer);
    return refuseForm("promotion", previous, formData, errors);
  }
  const typed = parsed.data.code.toLowerCase();
  const applied = answer.data.cart.promotions.find(({ code }) => code.toLowerCase() === typed);
  return stayAt(
    formData,
    previous,
    applied
      ? `${applied.code} takes ${formatCents(applied.savesCents)} off.`
      : "The code is applied.",
  );
}

/** Takes a code off. Fields: `code`, `next`. */
export async function removeCodeAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect("/cart");
  const code = String(formData.get("code") ?? "");
  const answer = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/promotion`, {
    method: "DELETE",
    body: { code },
    token,
    answer: cartSummaryResponse,
  });
  if (!answer.ok) return refuseForm("promotion", previous, formData, refusal(answer));
  return stayAt(formData, previous, `${code} is taken off.`);
}

function refusal(failure: StoreFailure) {
  if (failure.kind === "sign_in" || failure.code === "not_cart_owner") {
    return signedOut;
  }
  return { message: failureWords(failure.code) };
}

/** Says what was done on the page it was done on; a plain post is sent back to it. */
async function stayAt(
  formData: FormData,
  previous: FormState,
  message: string,
): Promise<FormState> {
  if (await isPlainPost())
    return goOn(formData.get("next") === "/checkout" ? "/checkout" : "/cart");
  await forgetAnswer();
  refresh();
  const attempt = previous.attempt + 1;
  return { status: "done", message, errors: {}, values: {}, attempt, signInAgain: false };
}
