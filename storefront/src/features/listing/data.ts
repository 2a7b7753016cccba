import "server-only";
import { type CatalogList, catalogListResponse } from "@needlepoint/contracts/catalog";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { isBuild } from "@/lib/env";
import { type Reading, settle } from "@/lib/reading";
import { storeCall } from "@/lib/store-call";
import { BackendDown, readStore } from "@/lib/store-read";
import { catalogPath } from "./listing-address";
import { filterCount, type ListingKind, type ListingQuery, noFilters } from "./listing-query";

/** Rarer lists would push those that many ask for, and whole pages, out of the cache. */
const mostFiltersCached = 2;
const lastPageCached = 20;

type Listed = Exclude<Reading<CatalogList>, { state: "down" }>;

/** A page of a shelf, as its filters leave it. */
export function readListing(kind: ListingKind, query: ListingQuery): Promise<Reading<CatalogList>> {
  const path = catalogPath(kind, query);
  if (path === catalogPath(kind, noFilters)) return settle(wholeShelf(path));
  const isCached =
    filterCount(query) <= mostFiltersCached &&
    query.page <= lastPageCached &&
    query.min === null &&
    query.max === null;
  return settle(isCached ? cachedListing(path) : freshListing(path));
}

/** The shelf without a filter stays readable while the backend is away. */
async function wholeShelf(path: string): Promise<Listed> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.catalog(), "notLoaded");
    return { state: "not-loaded" };
  }
  const answer = await readStore(path, catalogListResponse);
  fileUnder(reads.catalog(), answer.kept ? "kept" : undefined);
  return answer.value ? { state: "ready", value: answer.value } : { state: "missing" };
}

async function cachedListing(path: string): Promise<Listed> {
  "use cache";
  const listed = await freshListing(path);
  // There is no end of lists that are empty: they are not kept for long.
  const isEmpty = listed.state === "ready" && listed.value.products.length === 0;
  fileUnder(reads.catalog(), isEmpty ? "missing" : undefined);
  return listed;
}

async function freshListing(path: string): Promise<Listed> {
  const answer = await storeCall(path, { answer: catalogListResponse, timeout: 8_000 });
  if (answer.ok) return { state: "ready", value: answer.data };
  throw new BackendDown(path, answer.status);
}
