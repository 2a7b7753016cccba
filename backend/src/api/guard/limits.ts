/** A request as far as limits look at it. */
export type Asked = { method: string; path: string; query: Record<string, unknown> };

type Limit = { name: string; calls: number; seconds: number };
type RouteLimit = Limit & { method: string; path: RegExp; searching?: true };

/** Lists that Medusa fills from the database, filtered in any way a caller likes. */
const MEDUSAS_LISTS =
  /^\/store\/(products|product-variants|product-categories|product-tags|product-types|product-options|collections)\/?$/i;
/** Lists that can be searched with `q`. */
const LISTS =
  /^\/store\/(products|product-variants|product-categories|product-tags|product-types|product-options|collections|catalog|articles)\/?$/i;

/**
 * Costly or guessable routes. Counted per caller's address in one process, so several processes
 * allow as many times more; a proxy in front may be stricter.
 */
const routes: RouteLimit[] = [
  { name: "auth", method: "POST", path: /^\/auth\//i, calls: 60, seconds: 60 },
  {
    // Each costs a mail that somebody may not have asked for.
    name: "reset",
    method: "POST",
    path: /^\/auth\/[^/]+\/[^/]+\/reset-password\/?$/i,
    calls: 10,
    seconds: 900,
  },
  {
    name: "verification",
    method: "POST",
    path: /^\/auth\/(verification|mfa)\//i,
    calls: 30,
    seconds: 900,
  },
  {
    name: "complete",
    method: "POST",
    path: /^\/store\/carts\/[^/]+\/complete\/?$/i,
    calls: 30,
    seconds: 60,
  },
  {
    name: "credential",
    method: "POST",
    path: /^\/store\/(credentials|evidence)/i,
    calls: 20,
    seconds: 60,
  },
  // Kept while it is typed, and nothing comes of it.
  {
    name: "draft",
    method: "POST",
    path: /^\/store\/license-draft\/?$/i,
    calls: 60,
    seconds: 60,
  },
  { name: "clinic", method: "POST", path: /^\/store\/clinics/i, calls: 30, seconds: 60 },
  { name: "clinic", method: "DELETE", path: /^\/store\/clinics/i, calls: 30, seconds: 60 },
  {
    // Each is a mail to an address of the caller's choice.
    name: "clinic-invite",
    method: "POST",
    path: /^\/store\/clinics\/[^/]+\/invitations\/?$/i,
    calls: 20,
    seconds: 3600,
  },
  {
    // Each keeps an address and may become a mail to it.
    name: "back-in-stock",
    method: "POST",
    path: /^\/store\/back-in-stock\/?$/i,
    calls: 30,
    seconds: 3600,
  },
  {
    name: "back-in-stock-stop",
    method: "POST",
    path: /^\/store\/back-in-stock\/stop\/?$/i,
    calls: 60,
    seconds: 3600,
  },
  { name: "offers", method: "POST", path: /^\/store\/line-offers\/?$/i, calls: 60, seconds: 60 },
  {
    name: "mail-off",
    method: "POST",
    path: /^\/store\/(account\/)?mail-choices/i,
    calls: 30,
    seconds: 60,
  },
  { name: "lists", method: "POST", path: /^\/store\/(lists|later)/i, calls: 120, seconds: 60 },
  { name: "take-up", method: "POST", path: /^\/store\/account\/cart\/?$/i, calls: 60, seconds: 60 },
  { name: "search", method: "POST", path: /^\/store\/search\/?$/i, calls: 120, seconds: 60 },
  {
    name: "search",
    method: "GET",
    path: LISTS,
    calls: 120,
    seconds: 60,
    searching: true,
  },
  // Asked for every address that nobody has; the storefront keeps the answers for a while.
  { name: "moved", method: "GET", path: /^\/store\/moved\//i, calls: 300, seconds: 60 },
  { name: "pages", method: "GET", path: /^\/store\/pages\//i, calls: 60, seconds: 60 },
  // Asked while someone types; several queries each.
  {
    name: "question",
    method: "GET",
    path: /^\/store\/(suggestions|results)\/?$/i,
    calls: 300,
    seconds: 60,
  },
  // The storefront reads the shop through routes of its own, from its cache.
  { name: "list", method: "GET", path: MEDUSAS_LISTS, calls: 300, seconds: 60 },
];

/** Codes are short: who tries them by the hundred finds one that was meant for somebody. */
const CODES = /^\/store\/carts\/[^/]+\/promotions?\/?$/i;
const CARTS = /^\/store\/carts(\/[^/]+)?\/?$/i;

const SIGN_IN = /^\/auth\/(customer|user)\/emailpass\/?$/i;
const BACK_IN_STOCK = /^\/store\/back-in-stock\/?$/i;
const RESET = /^\/auth\/(customer|user)\/emailpass\/reset-password\/?$/i;

/** The limits a request counts against by where it comes from. */
export function callerLimits({ method, path, query }: Asked): Limit[] {
  return routes.filter(
    (limit) =>
      limit.method === method &&
      limit.path.test(path) &&
      (limit.searching !== true || query.q !== undefined),
  );
}

/**
 * The limits a request counts against by the account it is about. Guesses at one password are few
 * from one address, and bounded from all together: whoever has many addresses still guesses slowly.
 */
export function accountLimits(
  { method, path }: Asked,
  body: unknown,
): (Limit & { account: string; ofCaller: boolean })[] {
  if (method !== "POST") return [];
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const named = (value: unknown) => String(value).trim().toLowerCase().slice(0, 254);
  if (SIGN_IN.test(path)) {
    const account = named(fields.email);
    return [
      { name: "guess", calls: 20, seconds: 900, account, ofCaller: true },
      { name: "guess-at", calls: 100, seconds: 900, account, ofCaller: false },
    ];
  }
  if (CODES.test(path) || (CARTS.test(path) && fields.promo_codes !== undefined)) {
    return [{ name: "promotion", calls: 20, seconds: 600, account: "codes", ofCaller: true }];
  }
  // An inbox is filled by nobody, from wherever they ask.
  if (BACK_IN_STOCK.test(path)) {
    const account = named(fields.email);
    return [{ name: "back-in-stock-of", calls: 40, seconds: 86_400, account, ofCaller: false }];
  }
  return RESET.test(path)
    ? [
        {
          ...{ name: "reset-of", calls: 5, seconds: 3600 },
          ...{ account: named(fields.identifier), ofCaller: false },
        },
      ]
    : [];
}
