import type { NextRequest } from "next/server";
import { askedText, readSuggestions } from "@/features/search/data";
import { secondsUntilSuggestions } from "@/features/search/limit-search";
import { suggestionList } from "@/features/search/suggestion-list";
import { env } from "@/lib/env";

const headers = { "cache-control": "private, no-store" };

/** What the list under the search box asks for while someone types: never a 500, never cached. */
export async function GET(request: NextRequest): Promise<Response> {
  const text = askedText(request.nextUrl.searchParams.get("q") ?? "");
  if (text === "") return Response.json({ items: [] }, { headers });
  const wait = secondsUntilSuggestions(request, env.TRUSTED_PROXY_HOPS);
  if (wait > 0) {
    return Response.json(
      { code: "too_many_requests", items: [] },
      { status: 429, headers: { ...headers, "retry-after": String(wait) } },
    );
  }
  const found = await readSuggestions(text);
  if (!found.ok) {
    const status = found.kind === "unavailable" ? 503 : found.status;
    return Response.json({ code: found.code, items: [] }, { status, headers });
  }
  return Response.json({ items: suggestionList(text, found.data) }, { headers });
}
