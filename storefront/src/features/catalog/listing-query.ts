import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { sameDiameter } from "@needlepoint/needles/units";

/** What a listing is narrowed to; it lives in the URL, so a list can be shared. */
export interface ListingQuery {
  line: string | null;
  diameterMm: number | null;
  lengthMm: number | null;
  inStock: boolean;
  sort: "catalog" | "price" | "price-down";
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads a listing's URL; whatever makes no sense there is left out rather than refused. */
export function readListingQuery(params: SearchParams): ListingQuery {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const number = (name: string, low: number, high: number) => {
    const value = Number(one(name));
    return one(name) !== "" && value >= low && value <= high ? value : null;
  };
  const line = one("line");
  const sort = one("sort");
  return {
    line: /^[a-z0-9-]{1,80}$/.test(line) ? line : null,
    diameterMm: number("diameter", 0.1, 0.6),
    lengthMm: number("length", 5, 150),
    inStock: one("stock") === "1",
    sort: sort === "price" || sort === "price-down" ? sort : "catalog",
  };
}

/** The products of a kind that a query leaves, in its order. */
export function listProducts(
  products: CatalogSummary[],
  kind: CatalogSummary["kind"],
  query: ListingQuery,
): CatalogSummary[] {
  const left = products.filter(
    (product) =>
      product.kind === kind &&
      (query.line === null || product.category.handle === query.line) &&
      (!query.inStock || product.inStock) &&
      (query.diameterMm === null || hasDiameter(product, query.diameterMm)) &&
      (query.lengthMm === null || product.lengthsMm.includes(query.lengthMm)),
  );
  if (query.sort === "price") return left.toSorted((a, b) => a.fromUnitCents - b.fromUnitCents);
  if (query.sort === "price-down") {
    return left.toSorted((a, b) => b.fromUnitCents - a.fromUnitCents);
  }
  return left;
}

function hasDiameter(product: CatalogSummary, diameterMm: number): boolean {
  return product.diametersMm.some((mm) => sameDiameter(mm, diameterMm));
}

/** Values to choose from in the filters of a kind. */
export function filterChoices(products: CatalogSummary[], kind: CatalogSummary["kind"]) {
  const ofKind = products.filter((product) => product.kind === kind);
  const distinct = (values: number[]) => [...new Set(values)].toSorted((a, b) => a - b);
  const lines = new Map(ofKind.map(({ category }) => [category.handle, category.title]));
  return {
    lines: [...lines].map(([handle, title]) => ({ handle, title })),
    diameters: distinct(ofKind.flatMap((product) => product.diametersMm)),
    lengths: distinct(ofKind.flatMap((product) => product.lengthsMm)),
  };
}

/** True when the query narrows anything. */
export function isNarrowed(query: ListingQuery): boolean {
  return (
    query.line !== null || query.diameterMm !== null || query.lengthMm !== null || query.inStock
  );
}
