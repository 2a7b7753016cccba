import { isRouterState } from "./router-state";

/** What of a request the front door looks at; it is tidied in place. */
export interface Arrival {
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Carries the query of a product's address to the proxy, past the page that is kept for everyone. */
export const askedSizesHeader = "x-asked-sizes";

/** No page is here: what cannot be read as an address is answered as any page that is not there. */
const nowhere = "/no-such-page";
/** Answers 400 to a form whose parts cannot be told apart. */
const unreadableForm = "/api/unreadable-form";
const longestPath = 2_000;
/** Bytes. Longer than any handle: nothing is at such an address, and it is not rendered to find out. */
const longestSegment = 200;

/** Only the proxy of this server may set these: a page takes the nonce of its scripts from them. */
const ourOwnHeaders = [
  "content-security-policy",
  "content-security-policy-report-only",
  "x-nonce",
  askedSizesHeader,
];

/** Pages that are rendered for one person: cart, checkout, orders, account. */
const forOnePerson = ["account", "cart", "checkout", "order", "quick-order", "shared-cart"];
/** The first segment of addresses that are answered by their query; what is here is never kept. */
export const answersToItsQuery = [
  ...forOnePerson,
  "_next",
  "api",
  "compare",
  "finder",
  "needles",
  "search",
  "supplies",
];
/** An answer by its query below pages that are kept. */
const lookUp = "/state-rules/look-up";

/**
 * Next renders a page that is kept from the request of whoever comes first after it grew stale, with
 * the address and some headers of that request in it, and then serves it to everyone. So nothing that
 * such a page does not answer to comes in: its query (but for `_rsc`, which Next checks against its
 * own headers), and headers that only our proxy sets. What Next would answer with a 500 of its own is
 * led elsewhere: an address that cannot be read to a page that is not there, a form without a boundary
 * to a refusal; and a broken router state is taken for none.
 */
export function tidyRequest(arrival: Arrival): void {
  const { headers } = arrival;
  for (const name of ourOwnHeaders) delete headers[name];
  const state = headers["next-router-state-tree"];
  if (state !== undefined && !isRouterState(state)) delete headers["next-router-state-tree"];

  const [path = "", query] = cut(arrival.url);
  if (!isReadable(path)) {
    arrival.url = nowhere;
    return;
  }
  if (arrival.method === "POST" && firstSegment(path) !== "api" && isUnreadableForm(headers)) {
    arrival.url = unreadableForm;
    return;
  }
  const kept = arrival.method === "GET" || arrival.method === "HEAD";
  if (query === null || !kept || readsQuery(path)) return;
  const asked = new URLSearchParams(query);
  if (path.startsWith("/products/") && (asked.has("size") || asked.has("sizes"))) {
    headers[askedSizesHeader] = `?${query}`;
  }
  const rsc = headers.rsc === undefined ? null : asked.get("_rsc");
  arrival.url = rsc === null ? path : `${path}?_rsc=${encodeURIComponent(rsc)}`;
}

function cut(url: string): [path: string, query: string | null] {
  const at = url.indexOf("?");
  return at < 0 ? [url, null] : [url.slice(0, at), url.slice(at + 1)];
}

const firstSegment = (path: string) => path.split("/").find((part) => part !== "") ?? "";

const readsQuery = (path: string) =>
  answersToItsQuery.includes(firstSegment(path)) || path === lookUp;

/** Routes under `/api` read their bodies themselves; everywhere else Next does, and throws at this. */
function isUnreadableForm({ "content-type": type }: Arrival["headers"]): boolean {
  if (typeof type !== "string" || !/^\s*multipart\/form-data/i.test(type)) return false;
  return !/;\s*boundary=(?:"[^"]+"|[^\s";]+)/i.test(type);
}

/**
 * A path as a browser sends it. Next takes dots and backslashes for a way round, so that the first
 * segment would not tell which page is asked for.
 */
function isReadable(path: string): boolean {
  if (path.length > longestPath || !path.startsWith("/") || path.includes("#")) return false;
  const anyLength = forOnePerson.includes(firstSegment(path));
  try {
    return path.split("/").every((part) => {
      const read = decodeURIComponent(part);
      if (read.split(/[\\/]/).some((step) => step === "." || step === "..")) return false;
      if (read.includes("\\")) return false;
      return anyLength || Buffer.byteLength(read) <= longestSegment;
    });
  } catch {
    return false;
  }
}
