import "server-only";
import {
  type CatalogCard,
  type CatalogProduct,
  catalogListResponse,
  catalogProductResponse,
  mostProducts,
} from "@needlepoint/contracts/catalog";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { isBuild } from "@/lib/env";
import { isHandle, type Reading, settle } from "@/lib/reading";
import { readStore } from "@/lib/store-read";

/** Every published product, as cards. */
export function readCatalog(): Promise<Reading<CatalogCard[]>> {
  return settle(cachedCatalog());
}

/** One product with its sizes, prices and stock. */
export async function readProduct(handle: string): Promise<Reading<CatalogProduct>> {
  return isHandle(handle) ? settle(cachedProduct(handle)) : { state: "missing" };
}

async function cachedCatalog(): Promise<Exclude<Reading<CatalogCard[]>, { state: "down" }>> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.catalog(), "notLoaded");
    return { state: "not-loaded" };
  }
  const products: CatalogCard[] = [];
  let kept = false;
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const path = `/store/catalog?limit=${mostProducts}&page=${page}`;
    const answer = await readStore(path, catalogListResponse);
    products.push(...(answer.value?.products ?? []));
    pages = answer.value?.pages ?? 0;
    kept ||= answer.kept;
  }
  fileUnder(reads.catalog(), kept ? "kept" : undefined);
  return { state: "ready", value: products };
}

async function cachedProduct(
  handle: string,
): Promise<Exclude<Reading<CatalogProduct>, { state: "down" }>> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.product(handle), "notLoaded");
    return { state: "not-loaded" };
  }
  const answer = await readStore(`/store/catalog/${handle}`, catalogProductResponse);
  if (!answer.value) {
    fileUnder(reads.product(handle), "missing");
    return { state: "missing" };
  }
  fileUnder(reads.product(handle), answer.kept ? "kept" : undefined);
  return { state: "ready", value: answer.value.product };
}
