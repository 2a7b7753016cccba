import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { nearSkus } from "@needlepoint/needles/near-skus";
import { parseSizeQuery, type SizeQuery } from "@needlepoint/needles/size-query";

const entry = z.object({ id: z.string(), sku: z.string(), title: z.string() });
type Entry = z.infer<typeof entry>;
export type Suggestion = { sku: string; title: string };

/** Where a text leads: to one variant, or to what may have been meant. */
export type Found = { variantId: string } | { variantId: null; suggestions: Suggestion[] };

/** Sizes in the database are floats: a hundredth of a millimeter apart is the same size. */
const NEAR_MM = 0.005;
/** Suggestions for one line. */
const MOST_SUGGESTED = 5;

/** Every variant on sale in these channels that has a SKU, in one statement. */
async function readEntries(
  container: MedusaContainer,
  salesChannelIds: readonly string[],
): Promise<Entry[]> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(
    `select v.id, v.sku, concat_ws(' · ', p.title, v.title) as title
     from product_variant v join product p on p.id = v.product_id
     where v.sku is not null and v.deleted_at is null and p.deleted_at is null
       and p.status = 'published' and exists (
         select from product_sales_channel c where c.product_id = p.id
           and c.deleted_at is null and c.sales_channel_id = any(?)
       )
     order by p.title, v.variant_rank, v.sku`,
    [[...salesChannelIds]],
  );
  return z.array(entry).parse(rows);
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
 * variant has. Three statements at most, however many texts.
 */
export async function findVariants(
  container: MedusaContainer,
  texts: string[],
  salesChannelIds: readonly string[],
): Promise<Found[]> {
  const entries = await readEntries(container, salesChannelIds);
  const byId = new Map(entries.map((one) => [one.id, one]));
  const bySku = new Map(entries.map((one) => [one.sku.toLowerCase(), one]));
  const known = (text: string) => byId.get(text) ?? bySku.get(text.trim().toLowerCase());
  const sizes = texts.flatMap((text) => (known(text) ? [] : (sizeOf(text) ?? [])));
  const specs = await readSizes(container, sizes);
  let near: ReturnType<typeof nearSkus> | null = null;

  return texts.map((text): Found => {
    const one = known(text);
    if (one) return { variantId: one.id };
    const size = sizeOf(text);
    const same = specs.flatMap((spec) => {
      const fits =
        size !== null &&
        Math.abs(spec.diameter_mm - size.diameterMm) <= NEAR_MM &&
        Math.abs(spec.length_mm - size.lengthMm) <= NEAR_MM;
      return fits ? (byId.get(spec.product_variant?.id ?? "") ?? []) : [];
    });
    const [only, ...others] = same;
    if (only && others.length === 0) return { variantId: only.id };
    if (only)
      return { variantId: null, suggestions: same.slice(0, MOST_SUGGESTED).map(suggestion) };
    near ??= nearSkus(entries.map(({ sku }) => sku));
    return {
      variantId: null,
      suggestions: near(text, MOST_SUGGESTED).flatMap((sku) => {
        const found = bySku.get(sku.toLowerCase());
        return found ? [suggestion(found)] : [];
      }),
    };
  });
}

const suggestion = ({ sku, title }: Entry): Suggestion => ({ sku, title });
