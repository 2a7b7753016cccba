import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readRestricted } from "../licensure/facts";
import { notAllowed } from "../licensure/refusal";

const pairs = z.array(z.object({ variant_id: z.string(), inventory_item_id: z.string() }));

/**
 * Boxes that need a license as one variant need it as every other: a size that is opened while it
 * draws on the stock of a needle would sell the needle to anyone.
 * @throws restricted_stock
 */
export async function assertOwnStock(container: MedusaContainer, variantId: string): Promise<void> {
  const read = async (filters: Record<string, unknown>) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant_inventory_item",
      fields: ["variant_id", "inventory_item_id"],
      filters,
    });
    return pairs.parse(data);
  };
  const items = (await read({ variant_id: variantId })).map((pair) => pair.inventory_item_id);
  if (items.length === 0) return;
  const sharing = (await read({ inventory_item_id: items }))
    .map((pair) => pair.variant_id)
    .filter((id) => id !== variantId);
  if (sharing.length === 0 || (await readRestricted(container, sharing)).length === 0) return;
  throw notAllowed(
    "restricted_stock",
    "It shares its stock with a prescription device. Give it stock of its own first.",
  );
}
