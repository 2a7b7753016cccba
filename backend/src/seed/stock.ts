import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { batchInventoryItemLevelsWorkflow } from "@medusajs/medusa/core-flows";

const counted = z.object({
  sku: z.string(),
  inventory_items: z.array(
    z.object({
      inventory_item_id: z.string(),
      inventory: z
        .object({
          location_levels: z.array(z.object({ id: z.string(), location_id: z.string() })).nullish(),
        })
        .nullish(),
    }),
  ),
});

/** Boxes a file names, and whether that is another number than last time. */
export type FileStock = { boxes: number; changed: boolean };

/**
 * Sets boxes on hand, by SKU: where none are counted yet, and where the file has a new number. What
 * the warehouse has counted since is not overwritten by an unchanged file.
 */
export async function seedStock(
  container: MedusaContainer,
  locationId: string,
  stock: ReadonlyMap<string, FileStock>,
): Promise<void> {
  if (stock.size === 0) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "sku",
      "inventory_items.inventory_item_id",
      "inventory_items.inventory.location_levels.id",
      "inventory_items.inventory.location_levels.location_id",
    ],
    filters: { sku: [...stock.keys()] },
  });
  const counts = z
    .array(counted)
    .parse(data)
    .flatMap((row) =>
      row.inventory_items.map((item) => ({
        levelId: item.inventory?.location_levels?.find((at) => at.location_id === locationId)?.id,
        changed: stock.get(row.sku)?.changed ?? false,
        level: {
          inventory_item_id: item.inventory_item_id,
          location_id: locationId,
          stocked_quantity: stock.get(row.sku)?.boxes ?? 0,
        },
      })),
    );
  await batchInventoryItemLevelsWorkflow(container).run({
    input: {
      create: counts.flatMap(({ levelId, level }) => (levelId ? [] : [level])),
      update: counts.flatMap(({ levelId, changed, level }) =>
        levelId && changed ? [{ id: levelId, ...level }] : [],
      ),
      delete: [],
      force: false,
    },
  });
}
