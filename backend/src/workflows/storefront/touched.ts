import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { ADDRESSES } from "../../modules/addresses";
import type AddressesService from "../../modules/addresses/service";

/** What changed, by the id an event carries. */
export type Change = { kind: keyof typeof paths | "article" | "practice-rule"; id: string };

/** Where the products of a changed row are found, by what changed. */
const paths = {
  product: { entity: "product", to: [] },
  variant: { entity: "product_variant", to: ["product"] },
  "inventory-level": { entity: "inventory_level", to: ["inventory_item", "variants", "product"] },
  reservation: { entity: "reservation_item", to: ["inventory_item", "variants", "product"] },
  price: { entity: "price", to: ["price_set", "variant", "product"] },
  category: { entity: "product_category", to: ["products"] },
  "device-spec": { entity: "device_spec", to: ["product_variant", "product"] },
  "product-sheet": { entity: "product_sheet", to: ["product"] },
  order: { entity: "order", to: ["items"] },
} as const;

/** Products and articles that changes touch, and the jurisdictions whose rules changed. */
export type Touched = {
  /** `held`: every address the product ever had; its page may be cached at each. */
  products: { id: string; handle: string; held: string[] }[];
  articles: { id: string; slug: string }[];
  jurisdictions: string[];
};

const product = z.object({ id: z.string(), handle: z.string() });
const orderItem = z.object({ product_id: z.string(), product_handle: z.string() });
const article = z.object({ id: z.string(), slug: z.string() });

/** Finds what changes touch: one read for each kind of change, however many there are. */
export async function touchedBy(
  container: MedusaContainer,
  changes: readonly Change[],
): Promise<Touched> {
  const idsOf = (kind: Change["kind"]) => [
    ...new Set(changes.filter((change) => change.kind === kind).map(({ id }) => id)),
  ];
  const products = new Map<string, string>();
  for (const [kind, { entity, to }] of Object.entries(paths)) {
    const ids = idsOf(kind as keyof typeof paths);
    if (ids.length === 0) continue;
    const leaves = kind === "order" ? ["product_id", "product_handle"] : ["id", "handle"];
    const rows = await read(
      container,
      entity,
      leaves.map((leaf) => [...to, leaf].join(".")),
      ids,
    );
    for (const found of leavesOf(rows, to)) {
      const row = product.safeParse(found);
      const item = orderItem.safeParse(found);
      if (row.success) products.set(row.data.id, row.data.handle);
      else if (item.success) products.set(item.data.product_id, item.data.product_handle);
    }
    // A row that is gone for good leaves its document behind.
    if (kind === "product") for (const id of ids) products.set(id, products.get(id) ?? "");
  }
  // Only a change of the product itself may have given it another handle.
  const addresses: AddressesService = container.resolve(ADDRESSES);
  const held = await addresses.addressesOf("product", idsOf("product"));
  const articleIds = idsOf("article");
  const articles = new Map(articleIds.map((id) => [id, ""]));
  if (articleIds.length > 0) {
    for (const found of await read(container, "article", ["id", "slug"], articleIds)) {
      const row = article.safeParse(found);
      if (row.success) articles.set(row.data.id, row.data.slug);
    }
  }
  return {
    products: [...products].map(([id, handle]) => ({ id, handle, held: held.get(id) ?? [] })),
    articles: [...articles].map(([id, slug]) => ({ id, slug })),
    jurisdictions: idsOf("practice-rule"),
  };
}

async function read(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  ids: string[],
): Promise<unknown[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  // With deleted rows: the page of a product that is gone has to be made anew as well.
  const { data } = await query.graph({ entity, fields, filters: { id: ids }, withDeleted: true });
  return data;
}

/** Follows a path through rows and lists of rows to its end. */
function leavesOf(rows: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(rows)) return rows.flatMap((row) => leavesOf(row, path));
  if (typeof rows !== "object" || rows === null) return [];
  const [next, ...rest] = path;
  return next === undefined ? [rows] : leavesOf(Reflect.get(rows, next), rest);
}
