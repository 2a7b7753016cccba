import "server-only";
import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import { readProduct } from "./data";

/**
 * A line may be made in a diameter and in a length and yet not in both at once: when both are asked
 * for, keeps the products that have exactly that size.
 */
export async function keepMadeIn(
  size: { diameterMm?: number | null; lengthMm?: number | null },
  products: CatalogSummary[],
): Promise<CatalogSummary[]> {
  const { diameterMm, lengthMm } = size;
  if (diameterMm == null || lengthMm == null) return products;
  const made = await Promise.all(
    products.map(async ({ handle }) => {
      const product = await readProduct(handle);
      // A line that cannot be read just now stays in the list rather than vanish from it.
      if (product.state !== "ready") return true;
      return buildSizeMatrix(product.value.variants).cell(diameterMm, lengthMm).made;
    }),
  );
  return products.filter((_product, index) => made[index]);
}
