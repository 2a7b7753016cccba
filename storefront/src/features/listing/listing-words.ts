import type { CatalogChoices, ListingSort } from "@needlepoint/contracts/catalog";
import type { NeedleCoating, NeedleHandle } from "@needlepoint/needles/spec";
import { formatCents } from "@/lib/money";
import { listingHref, withoutValue } from "./listing-address";
import type { ListingPath, ListingQuery } from "./listing-query";

export const handleNames: Record<NeedleHandle, string> = {
  steel: "Steel handle",
  "copper-coil": "Copper coil handle",
  plastic: "Plastic handle",
};

export const tipNames: Record<NeedleCoating, string> = {
  uncoated: "Uncoated",
  silicone: "Silicone coated",
};

export const tubeNames = { with: "With guide tube", without: "Without guide tube" } as const;

export const sortNames: Record<ListingSort, string> = {
  catalog: "As in the catalog",
  price: "Price, low to high",
  "price-down": "Price, high to low",
  diameter: "Thinnest first",
  length: "Shortest first",
  newest: "Newest first",
  name: "Name",
};

/** "$5 to $20", "up to $20", "from $5"; null without a bound. */
export function priceWords({ min, max }: Pick<ListingQuery, "min" | "max">): string | null {
  if (min !== null && max !== null) return `${formatCents(min)} to ${formatCents(max)}`;
  if (max !== null) return `up to ${formatCents(max)}`;
  return min === null ? null : `from ${formatCents(min)}`;
}

/** A filter that is set: what it says, and the list without it. */
export interface Chip {
  label: string;
  href: ReturnType<typeof listingHref>;
}

/** Every filter that is set, each with the way to take it away. */
export function chipsOf(
  path: ListingPath,
  query: ListingQuery,
  lines: CatalogChoices["lines"],
): Chip[] {
  const titles = new Map(lines.map(({ value, title }) => [value, title]));
  const list = (
    name: "line" | "diameter" | "length" | "handle" | "tip" | "pack",
    label: (value: string) => string,
  ): Chip[] =>
    query[name].map((value) => ({
      label: label(value),
      href: listingHref(path, withoutValue(query, name, value)),
    }));
  const single = (label: string | null, without: Partial<ListingQuery>): Chip[] =>
    label ? [{ label, href: listingHref(path, { ...query, page: 1, ...without }) }] : [];
  return [
    ...list("line", (value) => titles.get(value) ?? value),
    ...list("diameter", (value) => `⌀ ${value} mm`),
    ...list("length", (value) => `${value} mm long`),
    ...list("handle", (value) => handleNames[value as NeedleHandle]),
    ...list("tip", (value) => tipNames[value as NeedleCoating]),
    ...single(query.tube ? tubeNames[query.tube] : null, { tube: null }),
    ...list("pack", (value) => `Box of ${value}`),
    ...single(priceWords(query), { min: null, max: null }),
    ...single(query.stock ? "In stock" : null, { stock: false }),
  ];
}

/** "Needles 0.20 × 30 mm, steel handle": what a list is narrowed to, for its title; short or not at all. */
export function listingTitle(
  title: string,
  query: ListingQuery,
  lines: CatalogChoices["lines"] = [],
): string {
  const [diameter, ...otherDiameters] = query.diameter;
  const [length, ...otherLengths] = query.length;
  const oneSize = diameter && length && otherDiameters.length + otherLengths.length === 0;
  const words = [
    ...query.line.map((line) => lines.find(({ value }) => value === line)?.title ?? line),
    ...(oneSize
      ? [`${diameter} × ${length} mm`]
      : [
          ...query.diameter.map((value) => `⌀ ${value} mm`),
          ...query.length.map((value) => `${value} mm long`),
        ]),
    ...query.handle.map((value) => handleNames[value].toLowerCase()),
    ...query.tip.map((value) => tipNames[value].toLowerCase()),
    ...(query.tube ? [tubeNames[query.tube].toLowerCase()] : []),
    ...query.pack.map((value) => `box of ${value}`),
    ...(priceWords(query) ? [priceWords(query) ?? ""] : []),
    ...(query.stock ? ["in stock"] : []),
  ];
  const shown = words.slice(0, 4).join(", ");
  const page = query.page > 1 ? `, page ${query.page}` : "";
  return `${title}${shown ? `: ${shown}` : ""}${words.length > 4 ? " and more" : ""}${page}`;
}
