import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { cacheTags } from "@needlepoint/contracts/cache-tags";
import { ADDRESSES } from "../../modules/addresses";
import type AddressesService from "../../modules/addresses/service";

/** What changed, by the id an event carries. */
export type Change =
  | { kind: "catalog" }
  | { kind: "product"; id: string }
  | { kind: "variant"; id: string }
  | { kind: "inventory-level"; id: string }
  | { kind: "order"; id: string }
  | { kind: "article"; id: string }
  /** The id is that of a jurisdiction. */
  | { kind: "practice-rule"; id: string };

const product = z.object({ handle: z.string() });
const variant = z.object({ product: product.nullish() });
const level = z.object({
  inventory_item: z.object({ variants: z.array(variant.nullish()).nullish() }).nullish(),
});
const order = z.object({ items: z.array(z.object({ product_handle: z.string().nullish() })) });
const article = z.object({ slug: z.string() });

async function row(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  id: string,
): Promise<unknown> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  // With deleted rows: the page of a product that is gone has to be made anew as well.
  const { data } = await query.graph({ entity, fields, filters: { id }, withDeleted: true });
  return data[0] ?? {};
}

async function handlesOf(
  container: MedusaContainer,
  change: Exclude<Change, { kind: "catalog" | "article" | "practice-rule" }>,
): Promise<string[]> {
  const { kind, id } = change;
  if (kind === "product") {
    const read = product.safeParse(await row(container, "product", ["handle"], id));
    // Its page may be cached at each address it ever had, as itself or as the way to where it is.
    const addresses: AddressesService = container.resolve(ADDRESSES);
    const held = await addresses.addressesOf("product", id);
    return read.success ? [read.data.handle, ...held] : held;
  }
  if (kind === "variant") {
    const fields = ["product.handle"];
    const read = variant.safeParse(await row(container, "product_variant", fields, id));
    return read.data?.product ? [read.data.product.handle] : [];
  }
  if (kind === "inventory-level") {
    const fields = ["inventory_item.variants.product.handle"];
    const read = level.safeParse(await row(container, "inventory_level", fields, id));
    const variants = read.data?.inventory_item?.variants ?? [];
    return variants.flatMap((found) => (found?.product ? [found.product.handle] : []));
  }
  const read = order.safeParse(await row(container, "order", ["items.product_handle"], id));
  return (read.data?.items ?? []).flatMap(({ product_handle }) => product_handle ?? []);
}

/** The cache tags of the storefront that a change touches. */
export async function tagsOfChange(container: MedusaContainer, change: Change): Promise<string[]> {
  if (change.kind === "catalog") return [cacheTags.catalog()];
  if (change.kind === "practice-rule")
    return [cacheTags.practice(), cacheTags.practiceOf(change.id)];
  if (change.kind === "article") {
    const read = article.safeParse(await row(container, "article", ["slug"], change.id));
    return [cacheTags.articles(), ...(read.success ? [cacheTags.article(read.data.slug)] : [])];
  }
  const handles = await handlesOf(container, change);
  return [cacheTags.catalog(), ...new Set(handles.map(cacheTags.product))];
}
