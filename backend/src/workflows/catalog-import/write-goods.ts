import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ImportBatch } from "./batch";
import { joinNewRows } from "./link-rows";
import type { TakePart } from "./shared-transaction";

/** Ids of the rows that a batch is about, those that it made included. */
export type GoodsIds = {
  /** By handle. */
  products: ReadonlyMap<string, string>;
  /** By SKU. */
  variants: ReadonlyMap<string, string>;
  /** By SKU; missing where a size has no stock of its own. */
  items: ReadonlyMap<string, string>;
};

/** Writes products and sizes by Medusa's own modules, as its workflows do, many at once. */
export async function writeGoods(
  container: MedusaContainer,
  takePart: TakePart,
  batch: ImportBatch,
): Promise<GoodsIds> {
  const catalog = container.resolve(Modules.PRODUCT);
  const products = new Map(batch.products);
  const variants = new Map(batch.variants);
  const { createProducts, updateProducts, widen, createVariants, updateVariants } = batch;
  if (createProducts.length > 0) {
    const made = await takePart(catalog, (service, context) =>
      service.createProducts(
        createProducts.map(({ product }) => product),
        context,
      ),
    );
    for (const { handle, id } of made) products.set(handle, id);
    await joinNewProducts(container, takePart, batch, products);
  }
  if (updateProducts.length > 0) {
    await takePart(catalog, (service, context) => service.upsertProducts(updateProducts, context));
  }
  // A new value of a choice has to be there before the size that has it.
  if (widen.length > 0) {
    await takePart(catalog, (service, context) =>
      service.updateProductOptionValuesOnProduct(widen, context),
    );
  }
  const fresh = createVariants.map(({ handle, prices: _, ...variant }) => ({
    ...variant,
    product_id: idOf(products, handle),
  }));
  if (fresh.length > 0) {
    const made = await takePart(catalog, (service, context) =>
      service.createProductVariants(fresh, context),
    );
    for (const { sku, id } of made) variants.set(sku ?? "", id);
  }
  if (updateVariants.length > 0) {
    await takePart(catalog, (service, context) =>
      service.upsertProductVariants(updateVariants, context),
    );
  }
  const items = new Map(batch.items);
  for (const [sku, item] of await writeNewStock(container, takePart, batch, variants)) {
    items.set(sku, item);
  }
  return { products, variants, items };
}

/** @throws when a row that has to be there is not */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`${name} was not written.`);
  return id;
}

/** Puts new products where the shop sells, and sends them as it sends. */
async function joinNewProducts(
  container: MedusaContainer,
  takePart: TakePart,
  { createProducts }: ImportBatch,
  products: ReadonlyMap<string, string>,
): Promise<void> {
  const pairs = (key: "salesChannelId" | "shippingProfileId") =>
    createProducts.map((each) => [idOf(products, each.product.handle), each[key]] as const);
  await joinNewRows(container, takePart, "channel", pairs("salesChannelId"));
  await joinNewRows(container, takePart, "shipping", pairs("shippingProfileId"));
}

/** Gives each new size stock of its own; how much is another matter. @returns item ids by SKU */
async function writeNewStock(
  container: MedusaContainer,
  takePart: TakePart,
  { createVariants }: ImportBatch,
  variants: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  if (createVariants.length === 0) return new Map();
  const made = await takePart(container.resolve(Modules.INVENTORY), (service, context) =>
    service.createInventoryItems(
      createVariants.map(({ sku, title, weight }) => ({
        sku,
        title,
        description: title,
        requires_shipping: true,
        ...(weight === undefined ? {} : { weight }),
      })),
      context,
    ),
  );
  const items = new Map(made.map(({ sku, id }) => [sku ?? "", id]));
  await joinNewRows(
    container,
    takePart,
    "stock",
    createVariants.map(({ sku }) => [idOf(variants, sku), idOf(items, sku)]),
  );
  return items;
}
