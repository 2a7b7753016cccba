import type { ILinkModule, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { DEVICES } from "../../modules/devices";
import type { TakePart } from "./shared-transaction";

/** The links of what is sold, by the keys of their two sides. */
const links = {
  channel: [Modules.PRODUCT, "product_id", Modules.SALES_CHANNEL, "sales_channel_id"],
  shipping: [Modules.PRODUCT, "product_id", Modules.FULFILLMENT, "shipping_profile_id"],
  stock: [Modules.PRODUCT, "variant_id", Modules.INVENTORY, "inventory_item_id"],
  prices: [Modules.PRODUCT, "variant_id", Modules.PRICING, "price_set_id"],
  sheet: [Modules.PRODUCT, "product_id", DEVICES, "product_sheet_id"],
  spec: [Modules.PRODUCT, "product_variant_id", DEVICES, "device_spec_id"],
} as const;

/**
 * Joins rows that were made a moment ago, many at once. Medusa's own `link.create` asks first whether
 * either side is joined already, which nothing that is new can be.
 */
export async function joinNewRows(
  container: MedusaContainer,
  takePart: TakePart,
  kind: keyof typeof links,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length === 0) return;
  const [module, key, otherModule, otherKey] = links[kind];
  const service: ILinkModule | undefined = container
    .resolve(ContainerRegistrationKeys.LINK)
    .getLinkModule(module, key, otherModule, otherKey);
  if (!service) throw new Error(`Nothing joins ${module} by ${key} to ${otherModule}.`);
  const rows: [string, string, Record<string, unknown>?][] = pairs.map(([own, other]) =>
    kind === "stock" ? [own, other, { required_quantity: 1 }] : [own, other],
  );
  await takePart(service, (linkModule, context) =>
    linkModule.create(rows, undefined, undefined, context),
  );
}
