import type { SearchTypes } from "@medusajs/framework/types";
import type { CatalogQuery, ListingSort } from "@needlepoint/contracts/catalog";
import { diameterValue, lengthValue, sizeValue, stockedSize, token } from "./facet-tokens";
import { openProducts } from "./open-to-all";

type Filters = SearchTypes.SearchFilters;
type Query = SearchTypes.SearchQuery;

/** Filters that are counted each without itself, so that no choice offered leads to nothing. */
export type OwnScope = "line" | "handle" | "tip" | "tube" | "pack" | "price" | "size" | "stock";

/** More values than filters have; a count that is cut would hide choices. */
const ALL_VALUES = 5_000;

const tokenCounts: SearchTypes.SearchFacetRequest = {
  field: "tokens",
  type: "value",
  limit: ALL_VALUES,
};
const sizeCounts: SearchTypes.SearchFacetRequest = {
  field: "sizes",
  type: "value",
  limit: ALL_VALUES,
};
const priceStats: SearchTypes.SearchFacetRequest = { field: "price_cents", type: "stats" };

/** The order of a listing; ends in the id, so that no product stands on two pages. */
const orders: Record<ListingSort, Record<string, SearchTypes.SearchOrderBy>> = {
  catalog: { position: "ASC", created_ms: "ASC", handle: "ASC" },
  price: { price_cents: "ASC", position: "ASC", id: "ASC" },
  "price-down": { price_cents: "DESC", position: "ASC", id: "ASC" },
  diameter: { diameter_mm: "ASC", length_mm: "ASC", position: "ASC", id: "ASC" },
  length: { length_mm: "ASC", diameter_mm: "ASC", position: "ASC", id: "ASC" },
  newest: { created_ms: "DESC", id: "ASC" },
  name: { name: "ASC", id: "ASC" },
};

/** What a listing asks of the index: the page itself, and a count for each filter that is set. */
export type ListingQueries = { page: Query } & { [scope in OwnScope]?: Query };

/**
 * Plans a listing. How many queries it takes depends on the filters that are set and on nothing else.
 * @param salesChannelIds those of the caller's key
 */
export function listingQueries(
  query: CatalogQuery,
  salesChannelIds: readonly string[],
): ListingQueries {
  const parts = filtersOf(query);
  const reach: Filters[] = [
    openProducts(salesChannelIds),
    ...(query.kind ? [{ kind: query.kind }] : []),
    ...(query.handle ? [{ handle: query.handle }] : []),
  ];
  const without = (left?: OwnScope): Filters => ({
    $and: [...reach, ...[...parts].flatMap(([scope, part]) => (scope === left ? [] : [part]))],
  });
  const counting = (scope: OwnScope, facets: SearchTypes.SearchFacetRequest[]): Query => ({
    entity: "product",
    fields: [],
    filters: without(scope),
    pagination: { take: 0 },
    search_options: { facets, count: "none" },
  });

  const take = query.handle ? query.handle.length : query.limit;
  const queries: ListingQueries = {
    page: {
      entity: "product",
      fields: ["card"],
      filters: without(),
      pagination: {
        take,
        skip: query.handle ? 0 : (query.page - 1) * take,
        order: orders[query.sort],
      },
      search_options: { facets: [tokenCounts, priceStats], count: "exact" },
    },
  };
  for (const scope of ["line", "handle", "tip", "tube", "pack"] as const) {
    if (parts.has(scope)) queries[scope] = counting(scope, [tokenCounts]);
  }
  if (parts.has("price")) queries.price = counting("price", [priceStats]);
  if (parts.has("size")) {
    queries.size = counting("size", [tokenCounts, sizeCounts]);
    // Whether the asked size is in stock is another question than whether the product is.
    if (!query.stock) {
      queries.stock = {
        entity: "product",
        fields: [],
        filters: { $and: [without("size"), sizeFilter({ ...query, stock: "1" }) ?? {}] },
        pagination: { take: 0 },
        search_options: { count: "exact" },
      };
    }
  }
  return queries;
}

function filtersOf(query: CatalogQuery): Map<OwnScope, Filters> {
  const parts = new Map<OwnScope, Filters>();
  const anyOf = (name: Parameters<typeof token>[0], values: readonly string[]): Filters => ({
    tokens: values.map((value) => token(name, value)),
  });
  if (query.line?.length) parts.set("line", anyOf("line", query.line));
  if (query.needle_handle?.length) parts.set("handle", anyOf("handle", query.needle_handle));
  if (query.tip?.length) parts.set("tip", anyOf("tip", query.tip));
  if (query.tube) parts.set("tube", anyOf("tube", [query.tube]));
  if (query.pack?.length) parts.set("pack", anyOf("pack", query.pack.map(String)));
  if (query.min_cents !== undefined || query.max_cents !== undefined) {
    parts.set("price", {
      price_cents: {
        ...(query.min_cents === undefined ? {} : { $gte: query.min_cents }),
        ...(query.max_cents === undefined ? {} : { $lte: query.max_cents }),
      },
    });
  }
  const size = sizeFilter(query);
  if (size) parts.set("size", size);
  else if (query.stock) parts.set("stock", anyOf("stock", ["1"]));
  return parts;
}

/** A line may be made in a diameter and in a length and yet not in both at once. */
function sizeFilter(query: Pick<CatalogQuery, "diameter" | "length" | "stock">): Filters | null {
  const diameters = (query.diameter ?? []).map(diameterValue);
  const lengths = (query.length ?? []).map(lengthValue);
  const stocked = query.stock === "1";
  if (diameters.length > 0 && lengths.length > 0) {
    const sizes = (query.diameter ?? []).flatMap((diameter) =>
      (query.length ?? []).map((length) => sizeValue(diameter, length)),
    );
    return { sizes: stocked ? sizes.map(stockedSize) : sizes };
  }
  if (diameters.length > 0) {
    const name = stocked ? "stock-diameter" : "diameter";
    return { tokens: diameters.map((value) => token(name, value)) };
  }
  if (lengths.length > 0) {
    const name = stocked ? "stock-length" : "length";
    return { tokens: lengths.map((value) => token(name, value)) };
  }
  return null;
}
