import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ImportBatch } from "./batch";
import { joinNewRows } from "./link-rows";
import type { TakePart } from "./shared-transaction";
import { type GoodsIds, idOf } from "./write-goods";

/**
 * Writes the shop's own prices of a batch. Those of price lists and customer groups are left alone:
 * the file does not tell of them.
 */
export async function writePrices(
  container: MedusaContainer,
  takePart: TakePart,
  { createVariants, prices }: ImportBatch,
  { variants }: GoodsIds,
): Promise<void> {
  const pricing = container.resolve(Modules.PRICING);
  const known = prices.flatMap(({ priceSetId, oldPriceIds, after }) =>
    priceSetId ? [{ priceSetId, oldPriceIds, prices: after }] : [],
  );
  if (known.length > 0) {
    await takePart(pricing, async (service, context) => {
      await service.removePrices(
        known.flatMap(({ oldPriceIds }) => oldPriceIds),
        context,
      );
      await service.addPrices(
        known.map(({ priceSetId, prices }) => ({ priceSetId, prices })),
        context,
      );
    });
  }
  // A size that never had a price has no set of prices either.
  const bare = [
    ...createVariants.map(({ sku, prices }) => ({ variantId: idOf(variants, sku), prices })),
    ...prices.flatMap(({ priceSetId, variantId, after }) =>
      priceSetId ? [] : [{ variantId, prices: after }],
    ),
  ];
  if (bare.length === 0) return;
  const sets = await takePart(pricing, (service, context) =>
    service.createPriceSets(
      bare.map(({ prices }) => ({ prices })),
      context,
    ),
  );
  await joinNewRows(
    container,
    takePart,
    "prices",
    bare.map(({ variantId }, at) => {
      const set = sets[at];
      if (!set) throw new Error("A set of prices was not written.");
      return [variantId, set.id];
    }),
  );
}
