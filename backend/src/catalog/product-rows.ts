import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { needleSpec } from "@needlepoint/needles/spec";
import { dollarAmount } from "../workflows/cents";
import { sheetLimits } from "./box-limits";
import { isSoldIn } from "./open-to-all";

/** Callers name the products they want; no page shows more beside each other. */
const MOST_PRODUCTS = 100;

/** Fields of a variant that `variantRow` reads. */
export const variantFields = [
  "id",
  "sku",
  "title",
  "variant_rank",
  "weight",
  "manage_inventory",
  "allow_backorder",
  "metadata",
  "options.value",
  "options.option.title",
  "device_spec.*",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "price_set.prices.min_quantity",
  "price_set.prices.price_list_id",
  "price_set.prices.rules_count",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
];

const fields = [
  "id",
  "handle",
  "title",
  "subtitle",
  "description",
  "categories.handle",
  "categories.name",
  "product_sheet.*",
  "thumbnail",
  "images.url",
  "images.rank",
  "images.metadata",
  "sales_channels.id",
  ...variantFields.map((field) => `variants.${field}`),
];

/** Fields that `indexedRow` reads. */
export const indexedFields = [...fields, "status", "thumbnail", "created_at"];

const quantity = z.coerce.number();

/** A variant as the shop sells it. */
export const variantRow = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  title: z.string().nullish(),
  variant_rank: z.number().nullish(),
  weight: z.coerce.number().nullish(),
  manage_inventory: z.boolean().nullish(),
  allow_backorder: z.boolean().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  options: z
    .array(z.object({ value: z.string(), option: z.object({ title: z.string() }).nullish() }))
    .nullish(),
  device_spec: z
    .object({
      restriction_class: z.enum(["rx-needle", "rx-other", "none"]),
      needle: needleSpec.nullish(),
      udi_di: z.string().nullish(),
    })
    .nullish(),
  price_set: z
    .object({
      prices: z.array(
        z.object({
          amount: dollarAmount,
          currency_code: z.string(),
          min_quantity: quantity.nullish(),
          price_list_id: z.string().nullish(),
          rules_count: z.number().nullish(),
        }),
      ),
    })
    .nullish(),
  inventory_items: z
    .array(
      z.object({
        required_quantity: quantity.nullish(),
        inventory: z
          .object({
            location_levels: z
              .array(z.object({ stocked_quantity: quantity, reserved_quantity: quantity }))
              .nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
});
export type VariantRow = z.infer<typeof variantRow>;

const productRow = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  description: z.string().nullish(),
  categories: z.array(z.object({ handle: z.string(), name: z.string() })).nullish(),
  product_sheet: sheetLimits
    .extend({
      kind: z.enum(["needle", "supply"]),
      drawing: z.string(),
      highlights: z.array(z.string()).nullish(),
      position: z.number(),
      spec_rows: z.array(z.object({ label: z.string(), value: z.string() })).nullish(),
    })
    .nullish(),
  thumbnail: z.string().nullish(),
  images: z
    .array(
      z.object({
        url: z.string(),
        rank: z.number().nullish(),
        metadata: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .nullish(),
  sales_channels: z.array(z.object({ id: z.string() }).nullish()).nullish(),
  variants: z.array(variantRow.nullish()).nullish(),
});
export type ProductRow = z.infer<typeof productRow>;

/** A product with what says to whom it may be shown. */
export const indexedRow = productRow.extend({
  status: z.string(),
  thumbnail: z.string().nullish(),
  created_at: z.coerce.date().transform((date) => date.toISOString()),
});
export type IndexedRow = z.infer<typeof indexedRow>;

/**
 * Reads published products with everything a page says about them, newest data, no cache.
 * @param salesChannelIds those of the caller's key; none means that nothing may be told
 */
export async function readProductRows(
  container: MedusaContainer,
  filters: { handle: string } | { id: string[] },
  salesChannelIds: readonly string[],
): Promise<ProductRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields,
    filters: { ...filters, status: "published" },
    pagination: { take: MOST_PRODUCTS, order: { created_at: "ASC", handle: "ASC" } },
  });
  const place = (row: ProductRow) => row.product_sheet?.position ?? Number.POSITIVE_INFINITY;
  return z
    .array(productRow)
    .parse(data)
    .filter((row) => isSoldIn(row, salesChannelIds))
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
