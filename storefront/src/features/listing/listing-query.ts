import type { CatalogSummary, ListingSort } from "@needlepoint/contracts/catalog";
import type { NeedleCoating, NeedleHandle } from "@needlepoint/needles/spec";
import { formatDiameter } from "@needlepoint/needles/units";

export type ListingPath = "/needles" | "/supplies";
export type ListingKind = CatalogSummary["kind"];
export type SearchParams = Record<string, string | string[] | undefined>;

/** What a listing is narrowed to; it lives in the URL, so a list can be shared. */
export interface ListingQuery {
  line: string[];
  /** "0.20", as on a box. */
  diameter: string[];
  /** "30". */
  length: string[];
  handle: NeedleHandle[];
  tip: NeedleCoating[];
  tube: "with" | "without" | null;
  pack: string[];
  /** Whole cents. */
  min: number | null;
  max: number | null;
  stock: boolean;
  sort: ListingSort;
  page: number;
}

/** A part of the URL that was left out, as it was written there. */
export interface Ignored {
  name: string;
  value: string;
}

export const noFilters: ListingQuery = {
  line: [],
  diameter: [],
  length: [],
  handle: [],
  tip: [],
  tube: null,
  pack: [],
  min: null,
  max: null,
  stock: false,
  sort: "catalog",
  page: 1,
};

const sorts: readonly ListingSort[] = [
  "catalog",
  "price",
  "price-down",
  "diameter",
  "length",
  "newest",
  "name",
];
const handles: readonly NeedleHandle[] = ["steel", "copper-coil", "plastic"];
const tips: readonly NeedleCoating[] = ["uncoated", "silicone"];

/** Names that campaigns put into addresses; they are nobody's filter and need no word. */
const campaign = /^(utm_.*|gclid|fbclid|msclkid|mc_[a-z]+|ref)$/;

/** More values of one filter than a shelf has are not read. */
const mostValues = 20;
const mostPages = 100_000;

const between = (text: string, low: number, high: number): number | null => {
  if (!/^\d{0,6}([.,]\d{1,3})?$/.test(text) || !/\d/.test(text)) return null;
  const value = Number(text.replace(",", "."));
  return value >= low && value <= high ? value : null;
};
const cents = (text: string) => {
  const dollars = between(text.replace(/^\$/, ""), 0, 999_999);
  return dollars === null ? null : Math.round(dollars * 100);
};
const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string) =>
    values.find((value) => value === text) ?? null;

/**
 * Reads a listing's URL. What makes no sense there is left out rather than refused, and told, so that
 * nobody takes a shorter list for the whole.
 */
export function readListingQuery(params: SearchParams): {
  query: ListingQuery;
  ignored: Ignored[];
} {
  const ignored: Ignored[] = [];
  const left = (name: string, value: string) => {
    if (ignored.length < 5) ignored.push({ name: name.slice(0, 40), value: value.slice(0, 40) });
  };
  const given = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value : [value ?? ""])
      .flatMap((part) => part.split(name === "min" || name === "max" ? /$^/ : ","))
      .map((part) => part.trim())
      .filter((part) => part !== "");
  };
  const several = <T extends string>(name: string, read: (text: string) => T | null): T[] => {
    const values = new Set<T>();
    for (const text of given(name)) {
      const value = values.size < mostValues ? read(text) : null;
      if (value === null) left(name, text);
      else values.add(value);
    }
    return [...values];
  };
  const one = <T>(name: string, read: (text: string) => T | null): T | null => {
    const [text, ...others] = given(name);
    for (const other of others) if (other !== text) left(name, other);
    if (text === undefined) return null;
    const value = read(text);
    if (value === null) left(name, text);
    return value;
  };

  const query: ListingQuery = {
    line: several("line", (text) => (/^[a-z0-9][a-z0-9-]{0,79}$/.test(text) ? text : null)),
    diameter: several("diameter", (text) => {
      const mm = between(text, 0.1, 0.6);
      return mm === null ? null : formatDiameter(mm);
    }),
    length: several("length", (text) => {
      const mm = between(text, 5, 150);
      return mm === null ? null : String(Number(mm.toFixed(1)));
    }),
    handle: several("handle", oneOf(handles)),
    tip: several("tip", oneOf(tips)),
    tube: readTube(several("tube", oneOf(["with", "without"] as const))),
    pack: several("pack", (text) => (/^[1-9]\d{0,3}$/.test(text) ? text : null)),
    min: one("min", cents),
    max: one("max", cents),
    stock: one("stock", (text) => (text === "1" ? true : null)) ?? false,
    sort: one("sort", oneOf(sorts)) ?? "catalog",
    page:
      one("page", (text) =>
        /^[1-9]\d{0,5}$/.test(text) && Number(text) <= mostPages ? Number(text) : null,
      ) ?? 1,
  };
  if (query.min !== null && query.max !== null && query.min > query.max) {
    [query.min, query.max] = [query.max, query.min];
  }
  for (const [name, value] of Object.entries(params)) {
    if (Object.hasOwn(query, name) || campaign.test(name)) continue;
    left(name, [value].flat()[0] ?? "");
  }
  return { query, ignored };
}

/** With and without is everything. */
function readTube(chosen: ("with" | "without")[]): ListingQuery["tube"] {
  const [only, ...others] = chosen;
  return only && others.length === 0 ? only : null;
}

/** True when the query narrows anything. */
export function isNarrowed(query: ListingQuery): boolean {
  return filterCount(query) > 0;
}

/** How many filter values are set. */
export function filterCount(query: ListingQuery): number {
  const lists = [query.line, query.diameter, query.length, query.handle, query.tip, query.pack];
  return (
    lists.reduce((sum, list) => sum + list.length, 0) +
    (query.tube === null ? 0 : 1) +
    (query.min === null && query.max === null ? 0 : 1) +
    (query.stock ? 1 : 0)
  );
}
