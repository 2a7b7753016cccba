"use server";

import { askToBeTold, askToBeToldResponse } from "@needlepoint/contracts/back-in-stock";
import { cacheTags } from "@needlepoint/contracts/cache-tags";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { failureWords } from "@/lib/failure-words";
import { type FormState, fieldErrors, refusedForm, typedValues } from "@/lib/form-state";
import { isPlainPost, keepAnswer } from "@/lib/kept-answer";
import { isHandle } from "@/lib/reading";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** Keeps that an address wants to hear when a size is back. Fields: `variantId`, `email`, `size`. */
export async function tellMeAction(previous: FormState, form: FormData): Promise<FormState> {
  const parsed = askToBeTold.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const { email } = fieldErrors(parsed.error);
    return answerWith(
      refusedForm(previous, form, email ? { errors: { email } } : { message: gone }),
    );
  }
  const { token } = await readSession();
  const asked = await storeCall("/store/back-in-stock", {
    method: "POST",
    body: parsed.data,
    token,
    answer: askToBeToldResponse,
  });
  if (!asked.ok) {
    const { email } = asked.fields;
    const message = asked.code === "not_found" ? gone : failureWords(asked.code);
    return answerWith(refusedForm(previous, form, email ? { errors: { email } } : { message }));
  }
  const size = String(form.get("size") ?? "").slice(0, 80) || "The size";
  const waits = asked.data.answer === "waiting";
  if (!waits) showNewest(form.get("product"));
  return answerWith({
    status: "done",
    message: waits
      ? `We write to ${parsed.data.email} once, when ${size} is back.`
      : `${size} came back meanwhile: it can be ordered now.`,
    errors: {},
    values: typedValues(form),
    attempt: previous.attempt + 1,
    signInAgain: false,
  });
}

const gone = "This size is not sold any more.";

/** Its page was made while the size was out. */
function showNewest(handle: FormDataEntryValue | null): void {
  if (typeof handle === "string" && isHandle(handle)) updateTag(cacheTags.product(handle));
}

/** Without JavaScript a static page can't show what came of it: a page of its own does. */
async function answerWith(state: FormState): Promise<FormState> {
  if (!(await isPlainPost())) return state;
  await keepAnswer("tell-me", state);
  redirect("/account/back-in-stock");
}
