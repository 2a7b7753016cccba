import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { synonymsIn } from "@needlepoint/needles/synonyms";
import { sellableProduct } from "./catalog-view";
import { tokensOf } from "./facet-tokens";
import type { IndexedRow } from "./product-rows";

/** A variant as a suggestion tells it. */
export type Offer = {
  sku: string;
  title: string;
  diameterMm: number | null;
  lengthMm: number | null;
  unitCents: number;
  state: "in_stock" | "low" | "out";
};

/** Sorts behind everything that has a place. */
const LAST = 1_000_000_000;

/**
 * What the index holds of a product: all a card and a suggestion need, and what it is found and
 * filtered by. Drafts and products without a price are in it too, for the admin's own search:
 * whoever reads it for the shop must ask for `status`, `sales_channel_ids` and `sellable`.
 */
export function productDocument(row: IndexedRow, now: Date) {
  const product = sellableProduct(row, now);
  const variants = product?.variants ?? [];
  const summary = product?.summary ?? null;
  const facets = summary ? tokensOf(variants, summary.category) : { tokens: [], sizes: [] };
  const category = summary?.category.title ?? "";
  const subtitle = row.subtitle ?? "";
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    thumbnail: row.thumbnail ?? null,
    status: row.status,
    sales_channel_ids: (row.sales_channels ?? []).flatMap((channel) => channel?.id ?? []),
    sellable: summary !== null,
    kind: summary?.kind ?? "supply",
    ...facets,
    skus: (row.variants ?? []).flatMap((variant) => variant?.sku?.toUpperCase() ?? []),
    price_cents: summary?.fromUnitCents ?? 0,
    diameter_mm: summary?.diametersMm[0] ?? null,
    length_mm: summary?.lengthsMm[0] ?? null,
    position: row.product_sheet?.position ?? LAST,
    created_ms: Date.parse(row.created_at),
    name: row.title.toLowerCase(),
    category,
    subtitle,
    synonyms: synonymsIn(`${row.title} ${category} ${subtitle}`).join(", "),
    words: [
      row.description ?? "",
      ...(row.product_sheet?.highlights ?? []),
      ...(row.product_sheet?.spec_rows ?? []).map(({ label, value }) => `${label} ${value}`),
      ...variants.map(({ title }) => title),
    ].join("\n"),
    // Read back whole and never matched, so that the part that is matched stays small.
    card: summary,
    offers: variants.map(
      ({ sku, title, spec, tiers, availability }): Offer => ({
        sku,
        title,
        diameterMm: spec?.diameterMm ?? null,
        lengthMm: spec?.lengthMm ?? null,
        unitCents: tiers[0]?.unitCents ?? 0,
        state: availability.state,
      }),
    ),
  };
}

/** What a listing reads back of a document. */
export type ListedProduct = { card: CatalogSummary | null };
