import "server-only";
import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import type { FinderSize } from "@needlepoint/needles/finder";
import { readCatalog, readProduct } from "@/features/catalog/data";
import type { Reading } from "@/lib/reading";

/** A size that the shop sells, with the line it belongs to. */
export interface LineSize extends FinderSize {
  handle: string;
  line: string;
  variant: CatalogProduct["variants"][number];
}

/** Every needle size of the shop, from the cached pages of its lines. */
export async function readLineSizes(): Promise<Reading<LineSize[]>> {
  const catalog = await readCatalog();
  if (catalog.state !== "ready") return catalog;
  const lines = catalog.value.filter(({ kind }) => kind === "needle");
  const products = await Promise.all(lines.map(({ handle }) => readProduct(handle)));
  return {
    state: "ready",
    value: products.flatMap((product) =>
      // A line that cannot be read just now is left out; the others still answer.
      product.state === "ready" ? sizesOf(product.value) : [],
    ),
  };
}

function sizesOf({ handle, title, variants }: CatalogProduct): LineSize[] {
  return variants.flatMap((variant) =>
    variant.spec
      ? [
          {
            handle,
            line: title,
            variant,
            diameterMm: variant.spec.diameterMm,
            lengthMm: variant.spec.lengthMm,
          },
        ]
      : [],
  );
}
