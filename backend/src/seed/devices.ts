import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { DEVICES } from "../modules/devices";
import type DevicesService from "../modules/devices/service";
import type { CatalogProduct } from "./catalog/catalog";

const described = z.object({
  id: z.string(),
  product_sheet: z.object({ id: z.string() }).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string().nullish(),
      device_spec: z.object({ id: z.string() }).nullish(),
    }),
  ),
});

/** Writes what the products are as devices, and joins it to them. Safe to run again. */
export async function seedDevices(
  container: MedusaContainer,
  products: readonly { id: string; product: CatalogProduct }[],
): Promise<void> {
  if (products.length === 0) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "product_sheet.id", "variants.id", "variants.sku", "variants.device_spec.id"],
    filters: { id: products.map(({ id }) => id) },
  });
  const rows = new Map(
    z
      .array(described)
      .parse(data)
      .map((row) => [row.id, row]),
  );
  for (const { id, product } of products) {
    const row = rows.get(id);
    if (!row) continue;
    await storeSheet(container, row, product);
    await storeSpecs(container, row, product);
  }
}

type Described = z.infer<typeof described>;

async function storeSheet(
  container: MedusaContainer,
  row: Described,
  product: CatalogProduct,
): Promise<void> {
  const service = container.resolve<DevicesService>(DEVICES);
  const sheet = {
    kind: product.kind,
    drawing: product.drawing,
    highlights: [...product.highlights],
    // The column holds any JSON; Medusa's type of it knows objects only.
    spec_rows: product.specRows as unknown as Record<string, unknown>,
    position: product.position,
    demo_data: product.demoData,
    min_boxes: product.boxes?.min ?? null,
    max_boxes: product.boxes?.max ?? null,
  };
  if (row.product_sheet) {
    await service.updateProductSheets({ id: row.product_sheet.id, ...sheet });
    return;
  }
  const created = await service.createProductSheets(sheet);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { product_id: row.id },
    [DEVICES]: { product_sheet_id: created.id },
  });
}

async function storeSpecs(
  container: MedusaContainer,
  row: Described,
  product: CatalogProduct,
): Promise<void> {
  const service = container.resolve<DevicesService>(DEVICES);
  const pairs = row.variants.flatMap((variant) => {
    const file = product.variants.find(({ sku }) => sku === variant.sku);
    if (!file) return [];
    const spec = {
      restriction_class: product.restrictionClass,
      diameter_mm: file.spec?.diameterMm ?? null,
      length_mm: file.spec?.lengthMm ?? null,
      needle: file.spec,
      udi_di: file.udiDi,
    };
    return [{ variantId: variant.id, specId: variant.device_spec?.id ?? null, spec }];
  });
  const known = pairs.flatMap(({ specId, spec }) => (specId ? [{ id: specId, ...spec }] : []));
  if (known.length > 0) await service.updateDeviceSpecs(known);

  const fresh = pairs.filter(({ specId }) => specId === null);
  if (fresh.length === 0) return;
  const created = await service.createDeviceSpecs(fresh.map(({ spec }) => spec));
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    created.flatMap((stored, i) => {
      const variantId = fresh[i]?.variantId;
      if (!variantId) return [];
      return [
        {
          [Modules.PRODUCT]: { product_variant_id: variantId },
          [DEVICES]: { device_spec_id: stored.id },
        },
      ];
    }),
  );
}
