import { createHash } from "node:crypto";
import { shop } from "@needlepoint/contracts/shop";
import type { CatalogProduct, CatalogVariant } from "./catalog/catalog";

/**
 * The seed's own note on a product: what of the file was written. While it matches, the seed leaves
 * the product alone, so what a shop changes in the admin stays until its file changes.
 */
export function digestOf(product: CatalogProduct): string {
  return createHash("sha256").update(JSON.stringify(product)).digest("hex").slice(0, 32);
}

/** Quantity tiers as Medusa's own prices: each holds from its number of boxes up to the next. */
export function tierPrices(variant: CatalogVariant) {
  const tiers = [{ minQuantity: 1, unitCents: variant.priceCents }, ...variant.quantityBreaks];
  return tiers.map(({ minQuantity, unitCents }, i) => {
    const next = tiers[i + 1];
    return {
      currency_code: shop.currency,
      amount: unitCents / 100,
      min_quantity: minQuantity,
      ...(next ? { max_quantity: next.minQuantity - 1 } : {}),
    };
  });
}

/** A variant for Medusa's workflows. Its metadata is the seed's note: written by it, how many. */
export function variantInput(variant: CatalogVariant, rank: number) {
  return {
    title: variant.title,
    sku: variant.sku,
    weight: variant.weightGrams,
    manage_inventory: true,
    allow_backorder: false,
    variant_rank: rank,
    options: { ...variant.optionValues },
    prices: tierPrices(variant),
    metadata: {
      seeded_stock: variant.stock,
      ...(variant.restockOn ? { restock_on: variant.restockOn } : {}),
    },
  };
}

/** The words of a product, without its variants. */
export function productWords(product: CatalogProduct, categoryId: string) {
  return {
    title: product.title,
    subtitle: product.subtitle,
    handle: product.handle,
    description: product.description,
    status: "published" as const,
    category_ids: [categoryId],
  };
}
