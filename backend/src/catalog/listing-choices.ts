import type { SearchTypes } from "@medusajs/framework/types";
import type { CatalogChoices, CatalogQuery, FilterChoice } from "@needlepoint/contracts/catalog";
import { countsOf, diameterValue, type FacetName, lengthValue } from "./facet-tokens";
import type { OwnScope } from "./listing-queries";

export type ListingResults = { page: SearchTypes.SearchResult } & {
  [scope in OwnScope]?: SearchTypes.SearchResult;
};

type Counted = { value: string; count: number };

function counted(result: SearchTypes.SearchResult, field: string): Counted[] {
  const facet = result.facets?.[field];
  return facet?.type === "value" ? facet.values : [];
}

/** Reads the choices of every filter out of a listing's counts. */
export function choicesOf(results: ListingResults, query: CatalogQuery): CatalogChoices {
  const { page } = results;
  const tokensFor = (scope: OwnScope) => counted(results[scope] ?? page, "tokens");
  const plain = (scope: OwnScope, name: FacetName) => countsOf(tokensFor(scope), name);
  const price = (results.price ?? page).facets?.price_cents;
  return {
    lines: withTitles(tokensFor("line")),
    diameters: byNumber(sizeChoices(results, query, "diameter")),
    lengths: byNumber(sizeChoices(results, query, "length")),
    needleHandles: byValue(plain("handle", "handle")),
    tips: byValue(plain("tip", "tip")),
    tubes: byValue(plain("tube", "tube")),
    packs: byNumber(plain("pack", "pack")),
    inStock: inStockOf(results, query),
    price:
      price?.type === "stats" && price.count > 0
        ? { minCents: Math.round(price.min), maxCents: Math.round(price.max) }
        : null,
  };
}

/** Of two asked dimensions each is counted in the sizes that the other one leaves. */
function sizeChoices(
  results: ListingResults,
  query: CatalogQuery,
  wanted: "diameter" | "length",
): Counted[] {
  const result = results.size ?? results.page;
  const stocked = query.stock === "1";
  const other = new Set(
    wanted === "diameter"
      ? (query.length ?? []).map(lengthValue)
      : (query.diameter ?? []).map(diameterValue),
  );
  if (other.size === 0) {
    return countsOf(counted(result, "tokens"), stocked ? `stock-${wanted}` : wanted);
  }
  // With one other value the sizes of a choice are distinct products; with several the most of them
  // is a floor that never promises too much.
  const most = new Map<string, number>();
  for (const { value, count } of counted(result, "sizes")) {
    if (value.startsWith("stock:") !== stocked) continue;
    const [diameter = "", length = ""] = value.replace("stock:", "").split("x");
    const [own, beside] = wanted === "diameter" ? [diameter, length] : [length, diameter];
    if (other.has(beside)) most.set(own, Math.max(most.get(own) ?? 0, count));
  }
  return [...most].map(([value, count]) => ({ value, count }));
}

function inStockOf(results: ListingResults, query: CatalogQuery): number {
  if (results.stock) return results.stock.metadata.count ?? 0;
  if (query.stock) return results.page.metadata.count ?? 0;
  return countsOf(counted(results.page, "tokens"), "stock")[0]?.count ?? 0;
}

function withTitles(tokens: Counted[]): CatalogChoices["lines"] {
  return countsOf(tokens, "line-title")
    .map(({ value, count }) => {
      const at = value.indexOf("|");
      return { value: value.slice(0, at), title: value.slice(at + 1), count };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}

const byNumber = (choices: Counted[]): FilterChoice[] =>
  choices.toSorted((a, b) => Number(a.value) - Number(b.value));

const byValue = (choices: Counted[]): FilterChoice[] =>
  choices.toSorted((a, b) => a.value.localeCompare(b.value));
