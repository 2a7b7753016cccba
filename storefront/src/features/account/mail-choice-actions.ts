"use server";

import {
  mailChoiceBody,
  mailChoicesResponse,
  mailOffBody,
  mailOffResponse,
} from "@needlepoint/contracts/mail-kinds";
import { refresh } from "next/cache";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { isPlainPost, keepAnswer } from "@/lib/kept-answer";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { storeCall } from "@/lib/store-call";

/** Switches one kind of mail on or off. Fields: `kind`, and `on` as `1` or `0`. */
export async function chooseMailAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const on = formData.get("on") === "1";
  const parsed = mailChoiceBody.safeParse({ kind: formData.get("kind"), on });
  if (!parsed.success) {
    return refuseForm("mail-choice", previous, formData, { message: failureWords("not_found") });
  }
  const { token } = await readSession();
  if (!token) return refuseForm("mail-choice", previous, formData, signedOut);
  const answer = await storeCall("/store/account/mail-choices", {
    method: "POST",
    body: parsed.data,
    token,
    answer: mailChoicesResponse,
  });
  if (!answer.ok) {
    const refusal = answer.kind === "sign_in" ? signedOut : { message: failureWords(answer.code) };
    return refuseForm("mail-choice", previous, formData, refusal);
  }
  if (await isPlainPost()) return goOn("/account/mail");
  refresh();
  return done(previous, on ? "Switched on." : "Switched off.");
}

/** Switches a kind of mail off by the link at its foot. Field: `token`. */
export async function mailOffAction(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = mailOffBody.safeParse({ token: formData.get("token") });
  const answer = parsed.success
    ? await storeCall("/store/mail-choices/off", {
        method: "POST",
        body: parsed.data,
        answer: mailOffResponse,
      })
    : null;
  if (answer?.ok) {
    const state = done(previous, "Switched off. You get no more of these mails.");
    await keepAnswer("mail-off", state);
    return state;
  }
  const message =
    answer?.kind === "unavailable"
      ? failureWords(answer.code)
      : "This link is not whole. Open it from the mail again, or sign in and choose under E-mail.";
  return refuseForm("mail-off", previous, formData, { message });
}

function done(previous: FormState, message: string): FormState {
  const attempt = previous.attempt + 1;
  return { status: "done", message, errors: {}, values: {}, attempt, signInAgain: false };
}
