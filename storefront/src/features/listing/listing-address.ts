import type { ListingKind, ListingPath, ListingQuery } from "./listing-query";

const dollars = (cents: number) => String(cents / 100);

/** The filters of a query as the names and values of an address, in a fixed order. */
function parts(query: ListingQuery): [string, string][] {
  const list = (name: string, values: readonly string[]): [string, string][] =>
    values.length > 0 ? [[name, values.join(",")]] : [];
  return [
    ...list("line", query.line),
    ...list("diameter", query.diameter),
    ...list("length", query.length),
    ...list("handle", query.handle),
    ...list("tip", query.tip),
    ...list("tube", query.tube ? [query.tube] : []),
    ...list("pack", query.pack),
    ...list("min", query.min === null ? [] : [dollars(query.min)]),
    ...list("max", query.max === null ? [] : [dollars(query.max)]),
    ...list("stock", query.stock ? ["1"] : []),
    ...list("sort", query.sort === "catalog" ? [] : [query.sort]),
    ...list("page", query.page === 1 ? [] : [String(query.page)]),
  ];
}

/** The address of a listing: the same list has one address, however it was clicked together. */
export function listingHref(path: ListingPath, query: ListingQuery) {
  const text = parts(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return text ? (`${path}?${text}` as const) : path;
}

/**
 * The one address that search engines are told of what a listing shows: its filters and its page.
 * Order, price and stock are views of the same shelf.
 */
export function canonicalHref(path: ListingPath, query: ListingQuery): string {
  return listingHref(path, { ...query, sort: "catalog", stock: false, min: null, max: null });
}

/** What the backend is asked for a page of a listing. */
export function catalogPath(kind: ListingKind, query: ListingQuery): string {
  const asked = new URLSearchParams({ kind });
  const names: Record<string, string> = { handle: "needle_handle" };
  for (const [name, value] of parts(query)) {
    if (name !== "min" && name !== "max") asked.set(names[name] ?? name, value);
  }
  if (query.min !== null) asked.set("min_cents", String(query.min));
  if (query.max !== null) asked.set("max_cents", String(query.max));
  return `/store/catalog?${asked}`;
}

type ListName = "line" | "diameter" | "length" | "handle" | "tip" | "pack";

/** The query without one value of one filter, on its first page. */
export function withoutValue(query: ListingQuery, name: ListName, value: string): ListingQuery {
  return { ...query, page: 1, [name]: query[name].filter((one: string) => one !== value) };
}
