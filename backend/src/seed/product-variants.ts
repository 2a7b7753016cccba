import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { CatalogProduct } from "./catalog/catalog";
import { variantInput } from "./product-input";

export type StoredVariant = {
  id: string;
  sku?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** Brings the sizes of a changed product up to date by SKU; sizes its file no longer has go. */
export async function seedVariants(
  container: MedusaContainer,
  product: CatalogProduct,
  productId: string,
  before: StoredVariant[],
): Promise<void> {
  const wanted = product.variants.map(variantInput);
  // Only sizes the seed made: one that a shop added in the admin is the shop's.
  const gone = before.filter(
    ({ sku, metadata }) =>
      metadata?.seeded_stock !== undefined && !wanted.some((variant) => variant.sku === sku),
  );
  if (gone.length > 0) {
    await deleteProductVariantsWorkflow(container).run({
      input: { ids: gone.map(({ id }) => id) },
    });
  }
  await widenOptions(container, product, productId);

  const idOf = new Map(before.map(({ sku, id }) => [sku, id]));
  const known = wanted.flatMap((variant) => {
    const id = idOf.get(variant.sku);
    return id ? [{ id, ...variant }] : [];
  });
  if (known.length > 0) {
    await updateProductVariantsWorkflow(container).run({ input: { product_variants: known } });
  }
  const fresh = wanted.filter(({ sku }) => !idOf.has(sku));
  if (fresh.length > 0) {
    await createProductVariantsWorkflow(container).run({
      input: {
        product_variants: fresh.map((variant) => ({ product_id: productId, ...variant })),
      },
    });
  }
}

/** A new size may need an option value that the product does not have yet. */
async function widenOptions(
  container: MedusaContainer,
  product: CatalogProduct,
  productId: string,
): Promise<void> {
  const stored = await container
    .resolve(Modules.PRODUCT)
    .retrieveProduct(productId, { relations: ["options", "options.values"] });
  const update = product.options.flatMap(({ title, values }) => {
    const option = stored.options.find((candidate) => candidate.title === title);
    if (!option) {
      throw new Error(`${product.handle}: the choice "${title}" is new. Use a new handle for it.`);
    }
    const have = (option.values ?? []).map(({ value }) => value);
    const missing = values.filter((value) => !have.includes(value));
    if (missing.length === 0) return [];
    return [{ product_option_id: option.id, add: missing.map((value) => ({ value })) }];
  });
  if (update.length > 0) {
    await setProductProductOptionsWorkflow(container).run({
      input: { product_id: productId, update },
    });
  }
}
