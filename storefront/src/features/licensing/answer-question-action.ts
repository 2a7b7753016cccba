"use server";

import { credentialResponse } from "@needlepoint/contracts/licensing";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const signedOut = {
  message: "You were signed out. Sign in again; what you typed stays in this tab.",
  signInAgain: true,
};

/** Sends the owner's answer to a reviewer's question. */
export async function answerQuestionAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { token } = await readSession();
  if (!token) return refuseForm("answer", previous, formData, signedOut);
  const id = String(formData.get("credentialId") ?? "");
  const answer = await storeCall(`/store/credentials/${encodeURIComponent(id)}/answer`, {
    method: "POST",
    body: { text: String(formData.get("text") ?? "") },
    token,
    answer: credentialResponse,
  });
  if (answer.ok) return goOn("/account/licenses");
  if (answer.kind === "sign_in") return refuseForm("answer", previous, formData, signedOut);
  const hasFields = Object.keys(answer.fields).length > 0;
  return refuseForm("answer", previous, formData, {
    message: hasFields
      ? ""
      : answer.code === "credential_conflict"
        ? "This license has moved on. Reload to see where it stands."
        : failureWords(answer.code),
    errors: answer.fields,
  });
}
