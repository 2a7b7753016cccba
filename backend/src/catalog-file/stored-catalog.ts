import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { restrictionClass } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { needleSpec } from "@needlepoint/needles/spec";
import { toCents } from "../workflows/cents";
import { joinLines, joinRows } from "./cells";

/** Read at a time: each comes with its sizes, prices and stock. */
const PRODUCTS_AT_ONCE = 40;

const count = z.coerce.number();

const variant = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  title: z.string().nullish(),
  variant_rank: z.number().nullish(),
  weight: count.nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  options: z
    .array(z.object({ value: z.string(), option: z.object({ title: z.string() }).nullish() }))
    .nullish(),
  device_spec: z
    .object({
      id: z.string(),
      restriction_class: restrictionClass,
      needle: z.record(z.string(), z.unknown()).nullish(),
      udi_di: z.string().nullish(),
    })
    .nullish(),
  price_set: z
    .object({
      id: z.string(),
      prices: z
        .array(
          z.object({
            id: z.string(),
            amount: z.union([z.number(), z.string()]),
            currency_code: z.string(),
            min_quantity: count.nullish(),
            price_list_id: z.string().nullish(),
            rules_count: z.number().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
  inventory_items: z
    .array(
      z.object({
        inventory_item_id: z.string(),
        inventory: z
          .object({ location_levels: z.array(z.object({ stocked_quantity: count })).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

const product = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  description: z.string().nullish(),
  status: z.string(),
  categories: z.array(z.object({ id: z.string(), handle: z.string() })).nullish(),
  options: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        values: z.array(z.object({ value: z.string() })).nullish(),
      }),
    )
    .nullish(),
  product_sheet: z
    .object({
      id: z.string(),
      kind: z.string(),
      drawing: z.string(),
      highlights: z.array(z.string()).nullish(),
      spec_rows: z.array(z.object({ label: z.string(), value: z.string() })).nullish(),
      position: z.number(),
      min_boxes: z.number().nullish(),
      max_boxes: z.number().nullish(),
      demo_data: z.boolean(),
    })
    .nullish(),
  variants: z.array(variant.nullish()).nullish(),
});
type ProductRow = z.infer<typeof product>;
type VariantRow = z.infer<typeof variant>;

const fields = [
  ...["id", "handle", "title", "subtitle", "description", "status"],
  ...["categories.id", "categories.handle", "options.id", "options.title", "options.values.value"],
  "product_sheet.*",
  ...["id", "sku", "title", "variant_rank", "weight", "metadata"].map((name) => `variants.${name}`),
  ...["options.value", "options.option.title", "device_spec.*"].map((name) => `variants.${name}`),
  ...["id", "amount", "currency_code", "min_quantity", "price_list_id", "rules_count"].map(
    (name) => `variants.price_set.prices.${name}`,
  ),
  "variants.price_set.id",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
];

/** Cells of a row by column, each in its one written form. */
export type Cells = Record<string, string>;

/** A size as it is stored, with what has to be known to change it. */
export type StoredVariant = {
  id: string;
  sku: string;
  productId: string;
  rank: number;
  cells: Cells;
  metadata: Record<string, unknown>;
  specId: string | null;
  priceSetId: string | null;
  /** The shop's own prices, which the price columns tell of. */
  priceIds: string[];
  inventoryItemId: string | null;
  counted: boolean;
};

export type StoredProduct = {
  id: string;
  handle: string;
  cells: Cells;
  sheetId: string | null;
  categoryIds: string[];
  options: { id: string; title: string; values: string[] }[];
  variants: StoredVariant[];
};

const text = (value: string | null | undefined): string =>
  (value ?? "").trim().replaceAll("\r\n", "\n");
const number = (value: number | null | undefined): string => (value == null ? "" : String(value));
const yesNo = (value: boolean): string => (value ? "yes" : "no");

function productCells(row: ProductRow): Cells {
  const sheet = row.product_sheet;
  return {
    product_handle: row.handle,
    product_title: text(row.title),
    product_subtitle: text(row.subtitle),
    product_description: text(row.description),
    product_status: row.status,
    product_category: row.categories?.[0]?.handle ?? "",
    kind: sheet?.kind ?? "",
    drawing: sheet?.drawing ?? "",
    highlights: joinLines(sheet?.highlights ?? []),
    spec_rows: joinRows(sheet?.spec_rows ?? []),
    position: number(sheet?.position),
    min_boxes: number(sheet?.min_boxes),
    max_boxes: number(sheet?.max_boxes),
    demo_data: sheet ? yesNo(sheet.demo_data) : "",
  };
}

function needleCells(stored: Record<string, unknown> | null | undefined): Cells {
  const needle = needleSpec.safeParse(stored ?? null).data;
  return {
    diameter_mm: number(needle?.diameterMm),
    length_mm: number(needle?.lengthMm),
    handle: needle?.handle ?? "",
    conductive: needle ? yesNo(needle.conductive) : "",
    coating: needle?.coating ?? "",
    guide_tube: needle ? yesNo(needle.guideTube) : "",
    needles_per_box: number(needle?.needlesPerBox),
    needles_per_blister: number(needle?.needlesPerBlister),
    sterilization: needle?.sterilization ?? "",
    color_name: text(needle?.colorCode.name),
    color_hex: needle?.colorCode.hex ?? "",
  };
}

/** Prices that the file tells of: the shop's own, without price lists and customer groups. */
const ownPrices = (row: VariantRow) =>
  (row.price_set?.prices ?? []).filter(
    (price) => price.currency_code === shop.currency && !price.price_list_id && !price.rules_count,
  );

function storedVariant(row: VariantRow, productId: string): StoredVariant {
  const prices = ownPrices(row);
  const [item] = row.inventory_items ?? [];
  const levels = item?.inventory?.location_levels ?? [];
  const restock = row.metadata?.restock_on;
  const cells: Cells = {
    sku: row.sku ?? "",
    variant_title: text(row.title),
    weight_grams: row.weight ? String(Math.round(row.weight)) : "",
    restriction_class: row.device_spec?.restriction_class ?? "",
    ...needleCells(row.device_spec?.needle),
    udi_di: text(row.device_spec?.udi_di),
    restock_on: typeof restock === "string" ? restock : "",
    stock:
      levels.length > 0 ? String(levels.reduce((sum, at) => sum + at.stocked_quantity, 0)) : "",
  };
  for (const { option, value } of row.options ?? []) {
    if (option) cells[`option_${option.title}`] = value.trim();
  }
  for (const price of prices) {
    const from = Math.max(1, price.min_quantity ?? 1);
    cells[from === 1 ? "price" : `price_${from}`] = (toCents(Number(price.amount)) / 100).toFixed(
      2,
    );
  }
  return {
    id: row.id,
    sku: row.sku ?? "",
    productId,
    rank: row.variant_rank ?? 0,
    cells,
    metadata: row.metadata ?? {},
    specId: row.device_spec?.id ?? null,
    priceSetId: row.price_set?.id ?? null,
    priceIds: prices.map(({ id }) => id),
    inventoryItemId: item?.inventory_item_id ?? null,
    counted: levels.length > 0,
  };
}

/** The products of some handles, and those that some SKUs belong to. */
async function idsOfNamed(
  container: MedusaContainer,
  { handles, skus }: { handles: string[]; skus: string[] },
): Promise<string[]> {
  const catalog = container.resolve(Modules.PRODUCT);
  const [products, variants] = await Promise.all([
    catalog.listProducts({ handle: handles }, { select: ["id"], take: null }),
    catalog.listProductVariants({ sku: skus }, { select: ["id", "product_id"], take: null }),
  ]);
  const owners = variants.flatMap(({ product_id }) => (product_id ? [product_id] : []));
  return [...new Set([...products.map(({ id }) => id), ...owners])];
}

/** Reads products, published or not, as the file tells them: those that are named, or every one. */
export async function readStoredCatalog(
  container: MedusaContainer,
  named?: { handles: string[]; skus: string[] },
): Promise<StoredProduct[]> {
  if (!named) {
    const products: StoredProduct[] = [];
    for (let skip = 0; ; skip += PRODUCTS_AT_ONCE) {
      const read = await readProducts(container, {
        pagination: { skip, take: PRODUCTS_AT_ONCE, order: { id: "ASC" } },
      });
      products.push(...read);
      if (read.length < PRODUCTS_AT_ONCE) return products;
    }
  }
  const ids = await idsOfNamed(container, named);
  const products: StoredProduct[] = [];
  for (let at = 0; at < ids.length; at += PRODUCTS_AT_ONCE) {
    const filters = { id: ids.slice(at, at + PRODUCTS_AT_ONCE) };
    products.push(...(await readProducts(container, { filters })));
  }
  return products;
}

async function readProducts(
  container: MedusaContainer,
  which:
    | { filters: { id: string[] } }
    | { pagination: { skip: number; take: number; order: { id: "ASC" } } },
): Promise<StoredProduct[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields, ...which });
  return z
    .array(product)
    .parse(data)
    .map((row) => ({
      id: row.id,
      handle: row.handle,
      cells: productCells(row),
      sheetId: row.product_sheet?.id ?? null,
      categoryIds: (row.categories ?? []).map(({ id }) => id),
      options: (row.options ?? []).map(({ id, title, values }) => ({
        id,
        title,
        values: (values ?? []).map(({ value }) => value),
      })),
      variants: (row.variants ?? [])
        .flatMap((each) => (each ? [storedVariant(each, row.id)] : []))
        .sort((a, b) => a.rank - b.rank),
    }));
}
