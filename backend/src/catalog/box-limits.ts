import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { anyNumberOfBoxes, type BoxLimits } from "@needlepoint/needles/box-limits";

/** Fields of a product sheet that `boxLimitsOf` reads. */
export const sheetLimits = z.object({
  min_boxes: z.number().nullish(),
  max_boxes: z.number().nullish(),
});

/** What a shop has set for the sizes of a product; without a sheet any number goes. */
export function boxLimitsOf(sheet: z.infer<typeof sheetLimits> | null | undefined): BoxLimits {
  return { min: sheet?.min_boxes ?? anyNumberOfBoxes.min, max: sheet?.max_boxes ?? null };
}

const limitedVariant = z.object({
  id: z.string(),
  product: z.object({ title: z.string(), product_sheet: sheetLimits.nullish() }).nullish(),
});

/** What an order may hold of each of these variants now, with the title to name it by. */
export async function readBoxLimits(
  container: MedusaContainer,
  variantIds: string[],
): Promise<Map<string, { title: string; limits: BoxLimits }>> {
  if (variantIds.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.id",
      "product.title",
      "product.product_sheet.min_boxes",
      "product.product_sheet.max_boxes",
    ],
    filters: { id: variantIds },
    withDeleted: true,
  });
  return new Map(
    z
      .array(limitedVariant)
      .parse(data)
      .map(({ id, product }) => [
        id,
        { title: product?.title ?? "", limits: boxLimitsOf(product?.product_sheet) },
      ]),
  );
}
