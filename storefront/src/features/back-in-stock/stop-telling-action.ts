"use server";

import { stopTelling, stopTellingResponse } from "@needlepoint/contracts/back-in-stock";
import { failureWords } from "@/lib/failure-words";
import { refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { keepAnswer } from "@/lib/kept-answer";
import { storeCall } from "@/lib/store-call";

/** Ends the mails about sizes that are back, by the link of one of them. Field: `link`. */
export async function stopTellingAction(previous: FormState, form: FormData): Promise<FormState> {
  const parsed = stopTelling.safeParse(Object.fromEntries(form));
  const dead = "This link ends nothing. Open it again from the mail, whole.";
  if (!parsed.success) return refuseForm("stop-telling", previous, form, { message: dead });
  const answer = await storeCall("/store/back-in-stock/stop", {
    method: "POST",
    body: parsed.data,
    answer: stopTellingResponse,
  });
  if (!answer.ok) {
    const message = answer.code === "not_found" ? dead : failureWords(answer.code);
    return refuseForm("stop-telling", previous, form, { message });
  }
  const done: FormState = {
    ...previous,
    status: "done",
    message: "Done. You get no more mails about sizes that are back.",
    errors: {},
  };
  await keepAnswer("stop-telling", done);
  return done;
}
