import type { Reading } from "@/lib/reading";

/** The answer where there is nothing to draw: for good, or for now. */
export function noPicture(state: Reading<unknown>["state"]): Response {
  return state === "missing"
    ? new Response("There is no such picture.\n", { status: 404 })
    : new Response("Not now.\n", { status: 503, headers: { "Retry-After": "60" } });
}
