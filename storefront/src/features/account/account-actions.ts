"use server";

import {
  email,
  password,
  refuseGuessable,
  signInForm,
  signUpForm,
} from "@needlepoint/contracts/accounts";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { keepAnswer } from "@/lib/kept-answer";
import { returnPath } from "@/lib/return-path";
import { forgetSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";
import { signIn, signUp } from "./sign-in";
import { signInRefusal } from "./sign-in-words";

const anyAnswer = z.unknown();
const forgotForm = z.object({ email });
const resetForm = z
  .object({ token: z.string().min(1), email: email.optional().catch(undefined), password })
  .superRefine(refuseGuessable);

/** Signs in and goes to the path in `next`. */
export async function signInAction(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = signInForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("sign-in", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const answer = await signIn(parsed.data.email, parsed.data.password);
  if (!answer.ok) return refuseForm("sign-in", previous, formData, signInRefusal(answer));
  return goOn(returnPath(formData.get("next"), "/account") as Route);
}

/** Makes an account, signs in and goes to the path in `next`. */
export async function signUpAction(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = signUpForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("sign-up", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const answer = await signUp(parsed.data);
  if (!answer.ok) return refuseForm("sign-up", previous, formData, signInRefusal(answer));
  return goOn(returnPath(formData.get("next"), "/account") as Route);
}

export async function signOutAction(): Promise<void> {
  await forgetSession();
  redirect("/account/sign-in");
}

/** Asks for a mail with a link to set a new password; answers the same whether an account is there. */
export async function forgotPasswordAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = forgotForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("forgot-password", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const answer = await storeCall("/auth/customer/emailpass/reset-password", {
    method: "POST",
    body: { identifier: parsed.data.email },
    answer: anyAnswer,
  });
  if (!answer.ok && (answer.kind === "unavailable" || answer.code === "too_many_requests")) {
    return refuseForm("forgot-password", previous, formData, {
      message: failureWords(answer.code),
    });
  }
  const done: FormState = {
    status: "done",
    message:
      "If there is an account with this address, a link to set a new password is on its way.",
    errors: {},
    values: { email: parsed.data.email },
    attempt: previous.attempt + 1,
    signInAgain: false,
  };
  await keepAnswer("forgot-password", done);
  return done;
}

/** Sets a new password with the token of the mail, and signs in where the address is known. */
export async function resetPasswordAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = resetForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("reset-password", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const answer = await storeCall("/auth/customer/emailpass/update", {
    method: "POST",
    body: { password: parsed.data.password },
    token: parsed.data.token,
    answer: anyAnswer,
  });
  if (!answer.ok) {
    const message =
      answer.kind === "sign_in"
        ? "This link was used already or is too old. Ask for a new one."
        : failureWords(answer.code);
    return refuseForm("reset-password", previous, formData, { message, errors: answer.fields });
  }
  const known = email.safeParse(formData.get("email"));
  if (known.success) {
    const signedIn = await signIn(known.data, parsed.data.password);
    if (signedIn.ok) return goOn("/account");
  }
  return goOn("/account/sign-in");
}
