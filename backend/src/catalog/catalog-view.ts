import {
  type Availability,
  type CatalogSummary,
  type CatalogVariant,
  drawingName,
  type PriceTier,
  type RestrictionClass,
} from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { gtinOf } from "@needlepoint/contracts/udi";
import { isoDay } from "@needlepoint/licensure/calendar";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { toCents } from "../workflows/cents";
import { leadPhoto } from "./photos-of";
import type { ProductRow, VariantRow } from "./product-rows";

/** Boxes from which on a size is simply in stock. */
const LOW_STOCK = 10;

const STRICTNESS: RestrictionClass[] = ["none", "rx-needle", "rx-other"];

/** Unit prices by number of boxes: the shop's own prices, without price lists and customer groups. */
export function tiersOf(variant: VariantRow): PriceTier[] {
  const byQuantity = new Map<number, number>();
  for (const price of variant.price_set?.prices ?? []) {
    if (price.currency_code !== shop.currency || price.price_list_id || price.rules_count) continue;
    byQuantity.set(Math.max(1, price.min_quantity ?? 1), toCents(price.amount));
  }
  return [...byQuantity]
    .map(([minQuantity, unitCents]) => ({ minQuantity, unitCents }))
    .sort((a, b) => a.minQuantity - b.minQuantity);
}

/** Boxes that can be ordered now; null when nobody counts them. */
export function boxesLeft(variant: VariantRow): number | null {
  if (!variant.manage_inventory || variant.allow_backorder) return null;
  const parts = (variant.inventory_items ?? []).map((item) => {
    const free = (item.inventory?.location_levels ?? []).reduce(
      (sum, level) => sum + level.stocked_quantity - level.reserved_quantity,
      0,
    );
    return Math.floor(free / (item.required_quantity || 1));
  });
  return parts.length === 0 ? 0 : Math.max(0, Math.min(...parts));
}

/** @param today `YYYY-MM-DD`; a day of restock that is over promises nothing */
export function availabilityOf(variant: VariantRow, today: string): Availability {
  const left = boxesLeft(variant);
  const restock = z.iso.date().safeParse(variant.metadata?.restock_on);
  if (left === 0) {
    return {
      state: "out",
      quantityLeft: 0,
      restockOn: restock.success && restock.data >= today ? restock.data : null,
    };
  }
  const low = left !== null && left < LOW_STOCK;
  return { state: low ? "low" : "in_stock", quantityLeft: low ? left : null, restockOn: null };
}

/** A device nobody has classed waits for a person, as `rx-other` does. */
function classOf(variant: VariantRow): RestrictionClass {
  return variant.device_spec?.restriction_class ?? "rx-other";
}

function catalogVariant(variant: VariantRow, today: string): CatalogVariant {
  return {
    id: variant.id,
    sku: variant.sku ?? variant.id,
    title: variant.title ?? "",
    options: Object.fromEntries(
      (variant.options ?? []).flatMap(({ option, value }) =>
        option ? [[option.title, value]] : [],
      ),
    ),
    spec: variant.device_spec?.needle ?? null,
    tiers: tiersOf(variant),
    availability: availabilityOf(variant, today),
    weightGrams: variant.weight == null ? null : Math.round(variant.weight),
    gtin: gtinOf(variant.device_spec?.udi_di),
  };
}

function bySize(a: VariantRow, b: VariantRow): number {
  const [left, right] = [a.device_spec?.needle, b.device_spec?.needle];
  const rank = (a.variant_rank ?? 0) - (b.variant_rank ?? 0);
  if (!left || !right) return rank;
  return left.diameterMm - right.diameterMm || left.lengthMm - right.lengthMm || rank;
}

const distinct = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The needle that stands for its line in a drawing: the middle length of the middle diameter. */
function leadSpec(specs: NeedleSpec[]): NeedleSpec | null {
  const middle = <T>(values: T[]): T | undefined => values[Math.floor(values.length / 2)];
  const diameter = middle(distinct(specs.map(({ diameterMm }) => diameterMm)));
  return middle(specs.filter(({ diameterMm }) => diameterMm === diameter)) ?? null;
}

/** A product of the catalog with its sellable variants; null when none has a price. */
export type SellableProduct = { summary: CatalogSummary; variants: CatalogVariant[] };

/** Reads a product row the way the shop sells it at a moment. */
export function sellableProduct(row: ProductRow, now: Date): SellableProduct | null {
  const rows = (row.variants ?? [])
    .flatMap((variant) => (variant && tiersOf(variant).length > 0 ? [variant] : []))
    .sort(bySize);
  if (rows.length === 0) return null;
  const today = isoDay(now);
  const variants = rows.map((variant) => catalogVariant(variant, today));
  const specs = variants.flatMap(({ spec }): NeedleSpec[] => (spec ? [spec] : []));
  const category = row.categories?.[0];
  const drawing = drawingName.safeParse(row.product_sheet?.drawing);
  const kind = row.product_sheet?.kind ?? (specs.length > 0 ? "needle" : "supply");
  const summary: CatalogSummary = {
    id: row.id,
    handle: row.handle,
    title: row.title,
    subtitle: row.subtitle ?? "",
    category: category
      ? { handle: category.handle, title: category.name }
      : { handle: "other", title: "Other" },
    kind,
    restrictionClass: rows
      .map(classOf)
      .reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a)),
    drawing: drawing.success ? drawing.data : kind === "needle" ? "needle" : "tray",
    fromUnitCents: Math.min(...variants.map(({ tiers }) => tiers[0]?.unitCents ?? Infinity)),
    leadSpec: leadSpec(specs),
    diametersMm: distinct(specs.map(({ diameterMm }) => diameterMm)),
    lengthsMm: distinct(specs.map(({ lengthMm }) => lengthMm)),
    variantCount: variants.length,
    inStock: variants.some(({ availability }) => availability.state !== "out"),
    photo: leadPhoto(row),
  };
  return { summary, variants };
}
