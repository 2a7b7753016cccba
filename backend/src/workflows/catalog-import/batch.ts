import type { PriceTier, RestrictionClass } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { choicesOf } from "../../catalog-file/columns";
import type { PlannedProduct, PlannedVariant } from "../../catalog-file/planned";
import { sheetOf } from "../../catalog-file/product-from-cells";
import { changesPrices, specOf, tiersOf, writesSpec } from "../../catalog-file/variant-from-cells";
import { sheetColumns } from "../devices/save-product-sheet";
import type { SpecColumns } from "../devices/variant-spec";

/** Where what is new is sold, sent and counted. */
export type ImportPlace = {
  salesChannelId: string;
  shippingProfileId: string;
  stockLocationId: string;
  categoryIds: Record<string, string>;
};

type Words = {
  title?: string;
  subtitle?: string | null;
  description?: string | null;
  status?: "draft" | "published" | "proposed" | "rejected";
  categories?: { id: string }[];
};
type VariantWords = {
  title?: string;
  weight?: number | null;
  metadata?: Record<string, unknown>;
};

const statuses = ["draft", "published", "proposed", "rejected"] as const;

/** Unit prices as Medusa's own: each holds from its number of boxes up to the next. */
export function pricesOf(tiers: readonly PriceTier[]) {
  return tiers.map(({ minQuantity, unitCents }, at) => {
    const next = tiers[at + 1];
    return {
      currency_code: shop.currency,
      amount: unitCents / 100,
      min_quantity: minQuantity,
      ...(next ? { max_quantity: next.minQuantity - 1 } : {}),
    };
  });
}

function wordsOf({ cells, changed }: PlannedProduct, place: ImportPlace): Words {
  const status = statuses.find((each) => each === cells.product_status);
  const category = place.categoryIds[cells.product_category ?? ""];
  return {
    ...(changed.has("product_title") ? { title: cells.product_title ?? "" } : {}),
    ...(changed.has("product_subtitle") ? { subtitle: cells.product_subtitle || null } : {}),
    ...(changed.has("product_description")
      ? { description: cells.product_description || null }
      : {}),
    ...(changed.has("product_status") && status ? { status } : {}),
    ...(changed.has("product_category") ? { categories: category ? [{ id: category }] : [] } : {}),
  };
}

const titleOf = ({ cells }: PlannedVariant): string =>
  cells.variant_title || Object.values(choicesOf(cells)).join(" / ");

function newVariant(variant: PlannedVariant, rank: number) {
  const { cells, sku } = variant;
  return {
    title: titleOf(variant),
    sku,
    manage_inventory: true,
    allow_backorder: false,
    variant_rank: rank,
    options: choicesOf(cells),
    prices: pricesOf(tiersOf(cells)),
    ...(cells.weight_grams ? { weight: Number(cells.weight_grams) } : {}),
    ...(cells.restock_on ? { metadata: { restock_on: cells.restock_on } } : {}),
  };
}

function variantWords(variant: PlannedVariant): VariantWords {
  const { stored, cells, changed } = variant;
  return {
    ...(changed.has("variant_title") ? { title: titleOf(variant) } : {}),
    ...(changed.has("weight_grams")
      ? { weight: cells.weight_grams ? Number(cells.weight_grams) : null }
      : {}),
    ...(changed.has("restock_on")
      ? // Medusa takes a key away that is set to the empty text.
        { metadata: { ...stored?.metadata, restock_on: cells.restock_on ?? "" } }
      : {}),
  };
}

function newProduct(product: PlannedProduct, place: ImportPlace) {
  const names = Object.keys(choicesOf(product.variants[0]?.cells ?? {}));
  return {
    ...wordsOf(product, place),
    title: product.cells.product_title ?? product.handle,
    handle: product.handle,
    options: names.map((title) => ({
      title,
      values: [...new Set(product.variants.map(({ cells }) => choicesOf(cells)[title] ?? ""))],
    })),
  };
}

/** Values of choices that new sizes need and their product does not have yet. */
function widenedOptions({ stored, variants }: PlannedProduct) {
  if (!stored) return [];
  return stored.options.flatMap(({ id, title, values }) => {
    const wanted = new Set(
      variants.flatMap(({ stored: known, cells }) =>
        known ? [] : (choicesOf(cells)[title] ?? []),
      ),
    );
    const add = [...wanted].filter((value) => !values.includes(value));
    return add.length === 0
      ? []
      : [{ product_id: stored.id, product_option_id: id, add: add.map((value) => ({ value })) }];
  });
}

const hasWords = (words: object) => Object.keys(words).length > 0;

/** What a few planned products come to, as the modules want it. */
export function batchOf(products: readonly PlannedProduct[], place: ImportPlace) {
  const old = products.flatMap((product) =>
    product.stored ? [{ ...product, stored: product.stored }] : [],
  );
  const variants = products.flatMap((product) => product.variants);
  const known = variants.flatMap((variant) =>
    variant.stored ? [{ ...variant, stored: variant.stored }] : [],
  );
  return {
    /** Ids of what is there already: of products by handle, of sizes and their stock by SKU. */
    products: old.map(({ handle, stored }): [string, string] => [handle, stored.id]),
    variants: known.map(({ sku, stored }): [string, string] => [sku, stored.id]),
    items: known.flatMap(({ sku, stored }): [string, string][] =>
      stored.inventoryItemId ? [[sku, stored.inventoryItemId]] : [],
    ),
    createProducts: products
      .filter(({ stored }) => !stored)
      .map((each) => ({
        product: newProduct(each, place),
        salesChannelId: place.salesChannelId,
        shippingProfileId: place.shippingProfileId,
      })),
    updateProducts: old
      .map((product) => ({ id: product.stored.id, ...wordsOf(product, place) }))
      .filter(({ id: _, ...words }) => hasWords(words)),
    widen: old.flatMap(widenedOptions),
    createVariants: products.flatMap(({ handle, stored, variants: planned }) =>
      planned
        .filter((variant) => !variant.stored)
        .map((variant, at) => ({
          handle,
          ...newVariant(variant, (stored?.variants.length ?? 0) + at),
        })),
    ),
    updateVariants: known
      .map((variant) => ({ id: variant.stored.id, ...variantWords(variant) }))
      .filter(({ id: _, ...words }) => hasWords(words)),
    prices: known.filter(changesPrices).map(({ stored, cells }) => ({
      variantId: stored.id,
      priceSetId: stored.priceSetId,
      oldPriceIds: stored.priceIds,
      after: pricesOf(tiersOf(cells)),
    })),
    sheets: products.flatMap((product) => {
      const sheet = sheetOf(product);
      if (!sheet) return [];
      const sheetId = product.stored?.sheetId ?? null;
      return [{ handle: product.handle, sheetId, columns: sheetColumns(sheet) }];
    }),
    specs: variants.filter(writesSpec).map((variant) => {
      const { needle, udiDi, class: restriction_class } = specOf(variant);
      const columns: SpecColumns = {
        restriction_class,
        diameter_mm: needle?.diameterMm ?? null,
        length_mm: needle?.lengthMm ?? null,
        needle,
        udi_di: udiDi,
      };
      return { sku: variant.sku, specId: variant.stored?.specId ?? null, columns };
    }),
    /** What opens or closes a size goes into the audit log. */
    classes: variants.flatMap(({ sku, stored, cells, changed }) => {
      const to = (cells.restriction_class ?? "") as RestrictionClass;
      const from = stored?.cells.restriction_class || null;
      const told = stored ? changed.has("restriction_class") : to === "none";
      return told ? [{ sku, from, to }] : [];
    }),
    levels: variants.flatMap(({ sku, stored, cells }) =>
      cells.stock && !stored?.counted
        ? [{ sku, boxes: Number(cells.stock), locationId: place.stockLocationId }]
        : [],
    ),
  };
}
export type ImportBatch = ReturnType<typeof batchOf>;
