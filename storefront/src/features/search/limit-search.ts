import { isIP } from "node:net";
import { type NextRequest, NextResponse } from "next/server";
import { CallCounter } from "@/lib/call-counter";
import { believableAddress } from "@/lib/shopper-address";

/** A person types no more than one search a second, for a minute on end. */
const searches = new CallCounter(60, 60);

/** Suggestions come with pauses between keys, some a second at most. */
const suggestions = new CallCounter(240, 60);

/**
 * Holds searches of one address back that come faster than people type; anyone else's are answered
 * as before. Where no proxy tells addresses, nobody can be told from anybody and all are answered.
 * @param hops proxies of ours in front of this server
 * @returns the answer to a search too many; null for all others
 */
export function limitSearch(request: NextRequest, hops: number): NextResponse | null {
  if (!request.nextUrl.searchParams.has("q")) return null;
  const address = believableAddress(request.headers.get("x-forwarded-for"), hops);
  if (address === null) return null;
  const wait = searches.count(networkOf(address));
  if (wait === 0) return null;
  return new NextResponse(page(wait), {
    status: 429,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": String(wait),
    },
  });
}

/**
 * Counts a look for suggestions.
 * @returns seconds until this address is answered again; 0 when it is now
 */
export function secondsUntilSuggestions(request: NextRequest, hops: number): number {
  const address = believableAddress(request.headers.get("x-forwarded-for"), hops);
  return address === null ? 0 : suggestions.count(networkOf(address));
}

/** One household holds a whole IPv6 network of 64 bits. */
function networkOf(address: string): string {
  return isIP(address) === 6 ? address.split(":").slice(0, 4).join(":") : address;
}

const page = (wait: number) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Too many searches</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Too many searches</h1>
<p>Search again in ${wait} ${wait === 1 ? "second" : "seconds"}. <a href="/needles">All needles</a> and <a href="/learn">all articles</a> are there meanwhile.</p>
</main></body></html>
`;
