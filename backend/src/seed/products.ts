import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import {
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { Catalog, CatalogProduct } from "./catalog/catalog";
import { seedDevices } from "./devices";
import { digestOf, productWords, variantInput } from "./product-input";
import { type StoredVariant, seedVariants } from "./product-variants";
import { type FileStock, seedStock } from "./stock";

export type CatalogPlace = {
  salesChannelId: string;
  shippingProfileId: string;
  stockLocationId: string;
};

const stored = z.object({
  id: z.string(),
  handle: z.string(),
  status: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string().nullish(),
      metadata: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});
type StoredProduct = z.infer<typeof stored>;

type Touched = { id: string; product: CatalogProduct };

export type SeededProduct = { id: string; handle: string; articleSlugs: readonly string[] };

/**
 * Brings products, sizes, prices, device data and stock up to date with the catalog files, by
 * handle and SKU. Products whose file is unchanged are not touched; a product the seed once made
 * whose file is gone becomes a draft.
 */
export async function seedProducts(
  container: MedusaContainer,
  catalog: Catalog,
  place: CatalogPlace,
): Promise<SeededProduct[]> {
  const categoryIds = await theCategories(container, catalog);
  const before = await readStored(container);
  const fresh = catalog.products.filter(({ handle }) => !before.has(handle));
  const changed = catalog.products.flatMap((product) => {
    const row = before.get(product.handle);
    return row && row.metadata?.seed_digest !== digestOf(product) ? [{ row, product }] : [];
  });

  await createFresh(container, fresh, categoryIds, place);
  for (const { row, product } of changed) {
    await seedVariants(container, product, row.id, row.variants);
    await updateProductsWorkflow(container).run({
      input: {
        products: [{ id: row.id, ...productWords(product, idOf(categoryIds, product.category)) }],
      },
    });
  }
  await retire(container, catalog, before);

  const after = await readStored(container);
  const touched: Touched[] = [...fresh, ...changed.map(({ product }) => product)].flatMap(
    (product) => {
      const row = after.get(product.handle);
      return row ? [{ id: row.id, product }] : [];
    },
  );
  await seedDevices(container, touched);
  const seen = changed.flatMap(({ row }) => row.variants);
  await seedStock(container, place.stockLocationId, stockOf(touched, seen));
  await noteDigests(container, touched);
  return catalog.products.flatMap(({ handle, articleSlugs }) => {
    const row = after.get(handle);
    return row ? [{ id: row.id, handle, articleSlugs }] : [];
  });
}

/** Boxes by SKU, and whether the file says another number than it did. */
function stockOf(touched: Touched[], seen: StoredVariant[]): Map<string, FileStock> {
  const last = new Map(seen.map((variant) => [variant.sku, variant.metadata?.seeded_stock]));
  return new Map(
    touched
      .flatMap(({ product }) => product.variants)
      .map(({ sku, stock }) => [sku, { boxes: stock, changed: last.get(sku) !== stock }]),
  );
}

/** Comes last: a product without the note of its file is done again by the next run. */
async function noteDigests(container: MedusaContainer, touched: Touched[]): Promise<void> {
  if (touched.length === 0) return;
  await updateProductsWorkflow(container).run({
    input: {
      products: touched.map(({ id, product }) => ({
        id,
        metadata: { seed_digest: digestOf(product) },
      })),
    },
  });
}

async function createFresh(
  container: MedusaContainer,
  products: CatalogProduct[],
  categoryIds: Map<string, string>,
  place: CatalogPlace,
): Promise<void> {
  if (products.length === 0) return;
  await createProductsWorkflow(container).run({
    input: {
      products: products.map((product) => ({
        ...productWords(product, idOf(categoryIds, product.category)),
        options: product.options.map(({ title, values }) => ({ title, values: [...values] })),
        variants: product.variants.map(variantInput),
        sales_channels: [{ id: place.salesChannelId }],
        shipping_profile_id: place.shippingProfileId,
      })),
    },
  });
}

async function retire(
  container: MedusaContainer,
  catalog: Catalog,
  before: Map<string, StoredProduct>,
): Promise<void> {
  const kept = new Set(catalog.products.map(({ handle }) => handle));
  const gone = [...before.values()].filter(
    (row) => row.metadata?.seed_digest && row.status === "published" && !kept.has(row.handle),
  );
  if (gone.length === 0) return;
  await updateProductsWorkflow(container).run({
    input: { products: gone.map(({ id }) => ({ id, status: "draft" as const })) },
  });
}

async function readStored(container: MedusaContainer): Promise<Map<string, StoredProduct>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "status",
      "metadata",
      "variants.id",
      "variants.sku",
      "variants.metadata",
    ],
  });
  return new Map(
    z
      .array(stored)
      .parse(data)
      .map((row) => [row.handle, row]),
  );
}

async function theCategories(
  container: MedusaContainer,
  catalog: Catalog,
): Promise<Map<string, string>> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle: catalog.categories.map(({ handle }) => handle) });
  const ids = new Map(existing.map(({ handle, id }) => [handle, id]));
  const missing = catalog.categories.filter(({ handle }) => !ids.has(handle));
  if (missing.length > 0) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map(({ handle, title }) => ({
          name: title,
          handle,
          is_active: true,
        })),
      },
    });
    for (const { handle, id } of result) ids.set(handle, id);
  }
  return ids;
}

function idOf(ids: Map<string, string>, handle: string): string {
  const id = ids.get(handle);
  if (!id) throw new Error(`The category ${handle} was not made.`);
  return id;
}
