import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { type FormRefusal, type FormState, refusedForm } from "./form-state";
import { forgetAnswer, keepAnswer } from "./kept-answer";

/** Answers a submission that did not go through, with and without JavaScript. */
export async function refuseForm(
  name: string,
  previous: FormState,
  form: FormData,
  refusal: FormRefusal,
): Promise<FormState> {
  const state = refusedForm(previous, form, refusal);
  await keepAnswer(name, state);
  return state;
}

/** Goes on after a submission that went through. */
export async function goOn(path: Route): Promise<never> {
  await forgetAnswer();
  redirect(path);
}
