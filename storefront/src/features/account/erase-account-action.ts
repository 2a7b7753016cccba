"use server";

import { eraseAccountBody, eraseAccountResponse } from "@needlepoint/contracts/evidence";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { forgetSession, readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const signedOut = { message: "You were signed out. Sign in again first.", signInAgain: true };

/** Erases the signed-in person's data and signs them out. */
export async function eraseAccountAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const word = eraseAccountBody.safeParse({ confirm: String(formData.get("confirm") ?? "") });
  if (!word.success) {
    return refuseForm("erase", previous, formData, { errors: fieldErrors(word.error) });
  }
  const { token } = await readSession();
  if (!token) return refuseForm("erase", previous, formData, signedOut);
  const answer = await storeCall("/store/account/erase", {
    method: "POST",
    body: word.data,
    token,
    answer: eraseAccountResponse,
    timeout: 30_000,
  });
  if (!answer.ok) {
    if (answer.kind === "sign_in") return refuseForm("erase", previous, formData, signedOut);
    return refuseForm("erase", previous, formData, {
      message:
        answer.code === "order_on_hold"
          ? "An order still waits for its license check. Cancel it or wait until it is decided, then erase your data."
          : failureWords(answer.code),
    });
  }
  await forgetSession();
  return goOn("/");
}
