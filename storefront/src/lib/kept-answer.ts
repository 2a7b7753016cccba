import "server-only";
import { cookies, headers } from "next/headers";
import type { z } from "zod";
import { env } from "@/lib/env";
import { requestTime } from "./request-time";
import { openValue, sealValue } from "./sealed-value";
import { cookieOptions, cookieValueRoom } from "./session";

const answerCookie = "np_form";
const seconds = 60;

/**
 * Keeps the answer to a plain form post for the page that is rendered right after it. React would
 * hand it over itself, but Next 16.4 resumes a prerendered shell after an action, and a resumed
 * render takes no form state. With JavaScript the answer reaches the form directly: nothing is kept.
 */
export async function keepAnswer(form: string, answer: object): Promise<void> {
  if (!(await isPlainPost())) return;
  const expiresAt = new Date(Date.now() + seconds * 1000);
  let sealed = sealValue({ form, answer }, env.SESSION_SECRET, expiresAt);
  if (sealed.length > cookieValueRoom) {
    // Someone posted a novel: its mistakes are told, its text is not given back.
    sealed = sealValue({ form, answer: { ...answer, values: {} } }, env.SESSION_SECRET, expiresAt);
  }
  if (sealed.length > cookieValueRoom) return;
  const jar = await cookies();
  jar.set(answerCookie, sealed, cookieOptions(seconds));
}

/** The kept answer to a form, when one of its plain posts was just answered. */
export async function readAnswer<T>(form: string, shape: z.ZodType<T>): Promise<T | undefined> {
  const sealed = (await cookies()).get(answerCookie)?.value;
  if (!sealed) return undefined;
  const kept = openValue(sealed, env.SESSION_SECRET, await requestTime()) as {
    form?: unknown;
    answer?: unknown;
  } | null;
  if (kept?.form !== form) return undefined;
  return shape.safeParse(kept.answer).data;
}

/** Drops a kept answer once its form has gone through. */
export async function forgetAnswer(): Promise<void> {
  const jar = await cookies();
  if (jar.has(answerCookie)) jar.delete(answerCookie);
}

/** Whether the running action came from a form without JavaScript. */
export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has("next-action");
}

/** Keeps what the next page has to say, with and without JavaScript: an action leads there. */
export async function keepForNextPage(form: string, answer: object): Promise<void> {
  const expiresAt = new Date(Date.now() + seconds * 1000);
  const sealed = sealValue({ form, answer }, env.SESSION_SECRET, expiresAt);
  if (sealed.length > cookieValueRoom) return;
  (await cookies()).set(answerCookie, sealed, cookieOptions(seconds));
}
