import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ImportBatch } from "./batch";
import type { TakePart } from "./shared-transaction";
import { writeDevices } from "./write-devices";
import { type GoodsIds, writeGoods } from "./write-goods";
import { writePrices } from "./write-prices";

/** Brings a few products to what a file says, in the transaction of the whole file. */
export async function applyBatch(
  container: MedusaContainer,
  takePart: TakePart,
  batch: ImportBatch,
): Promise<void> {
  const ids = await writeGoods(container, takePart, batch);
  await writePrices(container, takePart, batch, ids);
  await writeDevices(container, takePart, batch, ids);
  await countFirstBoxes(container, takePart, batch, ids);
}

/** Counts boxes where nobody has counted any yet, and nowhere else. */
async function countFirstBoxes(
  container: MedusaContainer,
  takePart: TakePart,
  { levels }: ImportBatch,
  { items }: GoodsIds,
): Promise<void> {
  const rows = levels.flatMap(({ sku, boxes, locationId }) => {
    const item = items.get(sku);
    return item
      ? [{ inventory_item_id: item, location_id: locationId, stocked_quantity: boxes }]
      : [];
  });
  if (rows.length === 0) return;
  await takePart(container.resolve(Modules.INVENTORY), (service, context) =>
    service.createInventoryLevels(rows, context),
  );
}
