import { z } from "zod";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** Everything the store holds about the signed-in person, as a file. */
export async function GET(): Promise<Response> {
  const { token } = await readSession();
  if (!token) {
    return new Response(null, {
      status: 303,
      headers: { location: "/account/sign-in?next=/account/licenses" },
    });
  }
  const answer = await storeCall("/store/account/export", {
    token,
    answer: z.record(z.string(), z.unknown()),
    timeout: 30_000,
  });
  if (!answer.ok) {
    return new Response("Your data cannot be read right now. Try again in a minute.\n", {
      status: 503,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
  return new Response(JSON.stringify(answer.data, null, 2), {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
