import { needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";

/** Answers of `GET /store/catalog` and `GET /store/catalog/:handle`. Money is integer cents, USD. */

export const restrictionClass = z.enum(["rx-needle", "rx-other", "none"]);
export type RestrictionClass = z.infer<typeof restrictionClass>;

export const drawingName = z.enum([
  "needle",
  "sharps",
  "prep-pads",
  "gloves",
  "swabs",
  "tray",
  "chart",
  "clips",
]);
export type DrawingName = z.infer<typeof drawingName>;

/** Unit price from a number of boxes of one variant upward. The first tier starts at 1. */
export const priceTier = z.object({ minQuantity: z.int().min(1), unitCents: z.int().min(0) });
export type PriceTier = z.infer<typeof priceTier>;

export const availability = z.object({
  state: z.enum(["in_stock", "low", "out"]),
  /** Boxes left; told only when few are. */
  quantityLeft: z.int().min(0).nullable(),
  restockOn: z.iso.date().nullable(),
});
export type Availability = z.infer<typeof availability>;

/**
 * How many boxes of one of a product's sizes an order may hold, as `BoxLimits` of the needles
 * package. `max` null: as many as there are.
 */
export const boxLimits = z
  .object({ min: z.int().min(1).max(999), max: z.int().min(1).max(999).nullable() })
  .refine(({ min, max }) => max === null || min <= max, {
    path: ["max"],
    error: "The most boxes are at least as many as the fewest.",
  });

export const catalogVariant = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  spec: needleSpec.nullable(),
  tiers: z.array(priceTier).min(1),
  availability,
  weightGrams: z.int().nullable(),
});
export type CatalogVariant = z.infer<typeof catalogVariant>;

export const catalogSummary = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string(),
  category: z.object({ handle: z.string(), title: z.string() }),
  kind: z.enum(["needle", "supply"]),
  restrictionClass,
  drawing: drawingName,
  fromUnitCents: z.int(),
  /** A needle spec that stands for the line in a drawing; null for supplies. */
  leadSpec: needleSpec.nullable(),
  diametersMm: z.array(z.number()),
  lengthsMm: z.array(z.number()),
  variantCount: z.int(),
  inStock: z.boolean(),
});
export type CatalogSummary = z.infer<typeof catalogSummary>;

export const articleCard = z.object({
  slug: z.string(),
  title: z.string(),
  dek: z.string(),
  topic: z.string(),
  readingMinutes: z.int(),
  publishedOn: z.iso.date(),
  sourcesCheckedOn: z.iso.date(),
});
export type ArticleCard = z.infer<typeof articleCard>;

export const catalogProduct = catalogSummary.extend({
  description: z.string(),
  highlights: z.array(z.string()),
  specRows: z.array(z.object({ label: z.string(), value: z.string() })),
  variants: z.array(catalogVariant),
  /** Articles to read beside the product. */
  articles: z.array(articleCard),
  /** Questions those articles answer, linking into them. */
  questions: z.array(z.object({ question: z.string(), slug: z.string(), anchor: z.string() })),
  /** Holds for each size alone; the server enforces it wherever boxes are chosen. */
  boxes: boxLimits,
});
export type CatalogProduct = z.infer<typeof catalogProduct>;

export const catalogListResponse = z.object({ products: z.array(catalogSummary) });
export const catalogProductResponse = z.object({ product: catalogProduct });
