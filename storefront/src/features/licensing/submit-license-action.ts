"use server";

import { credentialResponse } from "@needlepoint/contracts/licensing";
import { credentialInput } from "@needlepoint/licensure/credential";
import type { Route } from "next";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { returnPath } from "@/lib/return-path";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";
import { keepLicenseDraft } from "./keep-license-draft";
import { readLicenseForm } from "./license-form";

const signedOut = {
  message: "You were signed out. Sign in again; the license you typed stays in this tab.",
  signInAgain: true,
};

/**
 * Sends a license in for review and goes on to the path in `next`. What could not be sent is kept in
 * the account, also where no script keeps it while it is typed.
 */
export async function submitLicenseAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = credentialInput.safeParse(readLicenseForm(formData));
  const { token } = await readSession();
  if (!parsed.success) {
    if (token) await keepLicenseDraft(token, formData);
    return refuseForm("license", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  if (!token) return refuseForm("license", previous, formData, signedOut);
  const answer = await storeCall("/store/credentials", {
    method: "POST",
    body: parsed.data,
    token,
    answer: credentialResponse,
  });
  if (!answer.ok) {
    if (answer.kind === "sign_in" || answer.code === "sign_in_required") {
      return refuseForm("license", previous, formData, signedOut);
    }
    await keepLicenseDraft(token, formData);
    const hasFields = Object.keys(answer.fields).length > 0;
    return refuseForm("license", previous, formData, {
      message: hasFields ? "" : failureWords(answer.code),
      errors: answer.fields,
    });
  }
  return goOn(returnPath(formData.get("next"), "/account/licenses") as Route);
}
