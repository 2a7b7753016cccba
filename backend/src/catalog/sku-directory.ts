import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { nearSkus } from "@needlepoint/needles/near-skus";
import { parseSizeQuery, type SizeQuery } from "@needlepoint/needles/size-query";
import { KeptAnswers } from "../memory/kept-answers";

const entry = z.object({ id: z.string(), sku: z.string(), title: z.string() });
type Entry = z.infer<typeof entry>;
export type Suggestion = { sku: string; title: string };

/** Where a text leads: to one variant, or to what may have been meant. */
export type Found = { variantId: string } | { variantId: null; suggestions: Suggestion[] };

/** Sizes in the database are floats: a hundredth of a millimeter apart is the same size. */
const NEAR_MM = 0.005;
/** Suggestions for one line. */
const MOST_SUGGESTED = 5;
/** Where candidates are sought: in so many SKUs at most, by their names. */
const MOST_KEPT = 50_000;

/** Variants on sale in some channels that have a SKU; `?` are the channels. */
const ON_SALE = `from product_variant v join product p on p.id = v.product_id
   where v.sku is not null and v.deleted_at is null and p.deleted_at is null
     and p.status = 'published' and exists (
       select from product_sales_channel c where c.product_id = p.id
         and c.deleted_at is null and c.sales_channel_id = any(?)
     )`;

type Shop = { container: MedusaContainer; salesChannelIds: readonly string[] };

async function rowsOf<T>(
  { container }: Shop,
  row: z.ZodType<T>,
  sql: string,
  bindings: unknown[],
): Promise<T[]> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(sql, bindings as never);
  return z.array(row).parse(rows);
}

/** Variants on sale that these texts name by id or by SKU in any case, as far as there are any. */
async function readNamed(shop: Shop, texts: readonly string[]): Promise<Entry[]> {
  if (texts.length === 0) return [];
  const names = [...new Set(texts)];
  const skus = [...new Set(names.map((text) => text.trim().toLowerCase()))];
  return rowsOf(
    shop,
    entry,
    `select v.id, v.sku, concat_ws(' · ', p.title, v.title) as title ${ON_SALE}
       and (v.id = any(?) or lower(v.sku) = any(?))`,
    [[...shop.salesChannelIds], names, skus],
  );
}

type Near = ReturnType<typeof nearSkus>;
const kept = new KeptAnswers<Near>();
const state = z.object({ state: z.string() });
const skuRow = z.object({ sku: z.string() });

/**
 * Finds SKUs by their letters among all that are on sale. The names are read once for each state of
 * the catalog; what is told of one is read when it is told.
 */
async function readNear(shop: Shop): Promise<Near> {
  const changed = (table: string) =>
    `(select count(*) || ' ' || coalesce(sum(extract(epoch from greatest(updated_at, deleted_at))), 0)
      from ${table})`;
  const [now] = await rowsOf(
    shop,
    state,
    `select concat_ws(' ', ${["product_variant", "product", "product_sales_channel"].map(changed)}) as state`,
    [],
  );
  const channels = [...shop.salesChannelIds].sort();
  return kept.answer("skus", now?.state ?? "", channels.join(" "), async () => {
    const rows = await rowsOf(
      shop,
      skuRow,
      `select v.sku ${ON_SALE} order by p.title, v.variant_rank, v.sku limit ${MOST_KEPT}`,
      [channels],
    );
    return nearSkus(rows.map(({ sku }) => sku));
  });
}

const sized = z.object({
  diameter_mm: z.number(),
  length_mm: z.number(),
  product_variant: z.object({ id: z.string() }).nullish(),
});

/** Variants by size, for all of the sizes that were named. */
async function readSizes(
  container: MedusaContainer,
  sizes: Required<SizeQuery>[],
): Promise<z.infer<typeof sized>[]> {
  if (sizes.length === 0) return [];
  const about = (mm: number) => ({ $gte: mm - NEAR_MM, $lte: mm + NEAR_MM });
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "device_spec",
    fields: ["diameter_mm", "length_mm", "product_variant.id"],
    filters: {
      $or: sizes.map(({ diameterMm, lengthMm }) => ({
        diameter_mm: about(diameterMm),
        length_mm: about(lengthMm),
      })),
    },
  });
  return z.array(sized).parse(data);
}

function sizeOf(text: string): Required<SizeQuery> | null {
  const { diameterMm, lengthMm } = parseSizeQuery(text);
  return diameterMm === undefined || lengthMm === undefined ? null : { diameterMm, lengthMm };
}

/**
 * Finds the variant each text names: by its id, by its SKU in any case, or by a size that only one
 * variant has. Six statements at most, however many texts, and none hands over what no text may mean
 * but the names of SKUs when one is sought that does not exist, once for each state of the catalog.
 */
export async function findVariants(
  container: MedusaContainer,
  texts: string[],
  salesChannelIds: readonly string[],
): Promise<Found[]> {
  const shop = { container, salesChannelIds };
  const named = directoryOf(await readNamed(shop, texts));
  const unknown = texts.filter((text) => !named(text));
  const sizes = new Map(unknown.map((text) => [text, sizeOf(text)]));
  const specs = await readSizes(
    container,
    [...sizes.values()].flatMap((size) => size ?? []),
  );
  const ofSize = directoryOf(
    await readNamed(
      shop,
      specs.flatMap(({ product_variant }) => product_variant?.id ?? []),
    ),
  );
  const sameSize = new Map(
    [...sizes].map(([text, size]) => [
      text,
      specs.flatMap((spec) =>
        isOfSize(spec, size) ? (ofSize(spec.product_variant?.id ?? "") ?? []) : [],
      ),
    ]),
  );
  const near = await readNearest(
    shop,
    unknown.filter((text) => sameSize.get(text)?.length === 0),
  );
  return texts.map((text): Found => {
    const one = named(text);
    if (one) return { variantId: one.id };
    const [only, ...others] = sameSize.get(text) ?? [];
    if (only && others.length === 0) return { variantId: only.id };
    const meant = only ? [only, ...others] : (near.get(text) ?? []);
    return { variantId: null, suggestions: meant.slice(0, MOST_SUGGESTED).map(suggestion) };
  });
}

/** What may have been meant by each of these texts, the nearest first. */
async function readNearest(shop: Shop, texts: string[]): Promise<Map<string, Entry[]>> {
  if (texts.length === 0) return new Map();
  const near = await readNear(shop);
  const candidates = new Map(texts.map((text) => [text, near(text, MOST_SUGGESTED)]));
  const known = directoryOf(await readNamed(shop, [...candidates.values()].flat()));
  return new Map(
    [...candidates].map(([text, skus]) => [text, skus.flatMap((sku) => known(sku) ?? [])]),
  );
}

/** Entries by id, by SKU, and by SKU in any case. */
function directoryOf(entries: Entry[]): (text: string) => Entry | undefined {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const bySku = new Map(entries.map((one) => [one.sku, one]));
  const byLetters = new Map(entries.map((one) => [one.sku.toLowerCase(), one]));
  return (text) =>
    byId.get(text) ?? bySku.get(text.trim()) ?? byLetters.get(text.trim().toLowerCase());
}

const isOfSize = (spec: z.infer<typeof sized>, size: Required<SizeQuery> | null) =>
  size !== null &&
  Math.abs(spec.diameter_mm - size.diameterMm) <= NEAR_MM &&
  Math.abs(spec.length_mm - size.lengthMm) <= NEAR_MM;

const suggestion = ({ sku, title }: Entry): Suggestion => ({ sku, title });
