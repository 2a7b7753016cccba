import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { CatalogCard, CatalogList, CatalogQuery } from "@needlepoint/contracts/catalog";
import { choicesOf, type ListingResults } from "./listing-choices";
import { type ListingQueries, listingQueries } from "./listing-queries";
import type { ListedProduct } from "./product-document";

/**
 * A page of the catalog, answered from the search index alone.
 * @param salesChannelIds those of the caller's key
 */
export async function readListing(
  container: MedusaContainer,
  query: CatalogQuery,
  salesChannelIds: readonly string[],
): Promise<CatalogList> {
  const planned = listingQueries(query, salesChannelIds);
  const scopes = Object.keys(planned) as (keyof ListingQueries)[];
  const answers = await container
    .resolve(Modules.SEARCH)
    .searchMany(scopes.flatMap((scope) => planned[scope] ?? []));
  const results = Object.fromEntries(
    scopes.map((scope, at) => [scope, answers[at]]),
  ) as ListingResults;

  const total = results.page.metadata.count ?? 0;
  const cards = results.page.hits.flatMap(({ document }) => cardOf(document as ListedProduct));
  return {
    products: query.handle ? inOrderOf(query.handle, cards) : cards,
    total,
    page: query.handle ? 1 : query.page,
    pages: query.handle ? Math.min(total, 1) : Math.ceil(total / query.limit),
    choices: choicesOf(results, query),
  };
}

function cardOf({ card }: ListedProduct): CatalogCard[] {
  if (!card) return [];
  const { subtitle: _, ...shown } = card;
  return [shown];
}

function inOrderOf(handles: readonly string[], cards: CatalogCard[]): CatalogCard[] {
  return cards.toSorted((a, b) => handles.indexOf(a.handle) - handles.indexOf(b.handle));
}
