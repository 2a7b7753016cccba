"use server";

import { z } from "zod";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { keepAnswer } from "@/lib/kept-answer";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { type StoreFailure, storeCall } from "@/lib/store-call";
import { readEmailStanding } from "./email-standing";

const anyAnswer = z.unknown();
const codeForm = z.object({ code: z.string().min(1).max(200) });

function refusalOf(answer: StoreFailure, tooSoon: string) {
  if (answer.kind === "sign_in") return signedOut;
  return { message: answer.code === "too_many_requests" ? tooSoon : failureWords(answer.code) };
}

/** Confirms the signed-in person's address with the code of the mail. */
export async function confirmEmailAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { token } = await readSession();
  if (!token) return refuseForm("confirm-email", previous, formData, signedOut);
  const parsed = codeForm.safeParse(Object.fromEntries(formData));
  const answer = await storeCall("/auth/verification/confirm", {
    method: "POST",
    body: parsed.success ? parsed.data : { code: "none" },
    token,
    answer: anyAnswer,
  });
  if (answer.ok) return goOn("/account/confirm-email");
  return refuseForm(
    "confirm-email",
    previous,
    formData,
    refusalOf(answer, failureWords("too_many_requests")),
  );
}

/** Has the mail with the link sent once more. */
export async function sendConfirmationAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { token } = await readSession();
  if (!token) return refuseForm("send-confirmation", previous, formData, signedOut);
  const standing = await readEmailStanding(token);
  const answer = standing.ok
    ? await storeCall("/auth/verification/request", {
        method: "POST",
        body: { entity_id: standing.data.email, entity_type: "email" },
        token,
        answer: anyAnswer,
      })
    : standing;
  if (!answer.ok) {
    return refuseForm(
      "send-confirmation",
      previous,
      formData,
      refusalOf(
        answer,
        "A mail was sent less than a minute ago. Look for it, or try again in a minute.",
      ),
    );
  }
  const done: FormState = {
    status: "done",
    message: "A new link is on its way. Earlier links no longer work.",
    errors: {},
    values: {},
    attempt: previous.attempt + 1,
    signInAgain: false,
  };
  await keepAnswer("send-confirmation", done);
  return done;
}
