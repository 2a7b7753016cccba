import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { restrictionClass } from "@needlepoint/contracts/catalog";
import { notFound } from "../licensure/refusal";
import { revisionOf } from "./revision";

const specRow = z.object({
  id: z.string(),
  restriction_class: restrictionClass,
  diameter_mm: z.number().nullable(),
  length_mm: z.number().nullable(),
  needle: z.record(z.string(), z.unknown()).nullable(),
  udi_di: z.string().nullable(),
});
export type SpecRow = z.infer<typeof specRow>;

const sheetRow = z.object({
  id: z.string(),
  kind: z.enum(["needle", "supply"]),
  drawing: z.string(),
  highlights: z.array(z.string()).nullish(),
  position: z.number(),
  spec_rows: z.array(z.object({ label: z.string(), value: z.string() })).nullish(),
  min_boxes: z.number().nullish(),
  max_boxes: z.number().nullish(),
  demo_data: z.boolean(),
});
export type SheetRow = z.infer<typeof sheetRow>;

const productRow = z.object({
  id: z.string(),
  product_sheet: sheetRow.nullish(),
  images: z
    .array(
      z.object({
        id: z.string(),
        url: z.string(),
        rank: z.number(),
        metadata: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .nullish(),
  variants: z
    .array(
      z.object({
        id: z.string(),
        sku: z.string().nullish(),
        title: z.string().nullish(),
        variant_rank: z.number().nullish(),
        device_spec: specRow.nullish(),
      }),
    )
    .nullish(),
});
export type DeviceProductRow = z.infer<typeof productRow>;

const fields = [
  "id",
  "product_sheet.*",
  "images.id",
  "images.url",
  "images.rank",
  "images.metadata",
  "variants.id",
  "variants.sku",
  "variants.title",
  "variants.variant_rank",
  "variants.device_spec.*",
];

/**
 * A product as devices see it, published or not.
 * @throws not_found
 */
export async function readDeviceProduct(
  container: MedusaContainer,
  productId: string,
): Promise<DeviceProductRow> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields, filters: { id: productId } });
  const [row] = z.array(productRow).parse(data);
  if (!row) throw notFound("There is no such product. It may have been deleted.");
  return row;
}

/** What counts as a change of a variant's row: everything a person writes there. */
export function specRevision(row: SpecRow | null | undefined): string {
  if (!row) return revisionOf(null);
  const { restriction_class, needle, udi_di } = row;
  return revisionOf({ restriction_class, needle: needle ?? null, udi_di });
}

export function sheetRevision(row: SheetRow | null | undefined): string {
  if (!row) return revisionOf(null);
  const { id: _, ...content } = row;
  return revisionOf({
    ...content,
    highlights: row.highlights ?? [],
    spec_rows: row.spec_rows ?? [],
    min_boxes: row.min_boxes ?? null,
    max_boxes: row.max_boxes ?? null,
  });
}
