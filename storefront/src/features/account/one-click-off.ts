import "server-only";
import type { z } from "zod";
import { storeCall } from "@/lib/store-call";

/**
 * Ends a kind of mail for whoever holds its link (RFC 8058): no page, no sign-in, no cookie. Looking
 * ends nothing, so that a scanner of links switches nobody's mail off.
 * @param path of the backend's route
 * @param body null for a link that was not made here
 */
export async function endMails(
  path: string,
  body: unknown,
  answer: z.ZodType<unknown>,
): Promise<Response> {
  const done = body === null ? null : await storeCall(path, { method: "POST", body, answer });
  if (done?.ok) return say(200, "Done. You get no more of these mails.");
  if (done?.kind === "unavailable") return say(503, "Not now. Try again in a minute.");
  if (done?.status === 429) return say(429, "Too many at once. Try again in a minute.");
  return say(404, "This link ends nothing. Open it again from the mail, whole.");
}

/** The page where a person does the same. */
export function seePage(page: string, key: string): Response {
  const location = `${page}/${encodeURIComponent(key)}`;
  return new Response(null, { status: 303, headers: { location, ...unkept } });
}

/** The address is a key: nobody keeps the answer, and no page is told of it. */
const unkept = { "cache-control": "no-store", "referrer-policy": "no-referrer" };

function say(status: number, words: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", ...unkept };
  return new Response(`${words}\n`, { status, headers });
}
