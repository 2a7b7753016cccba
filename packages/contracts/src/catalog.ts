import { needleCoating, needleHandle, needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { photo } from "./photos";

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
  /** 14 digits, as on the box; null where the maker's identifier is none. */
  gtin: z.string().nullable().default(null),
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
  /** The photo that stands for it; null where the drawing does. */
  photo: photo.nullable().default(null),
});
export type CatalogSummary = z.infer<typeof catalogSummary>;

/** A product in a list: what its card shows, and not what its own page alone says. */
export const catalogCard = catalogSummary.omit({ subtitle: true });
export type CatalogCard = z.infer<typeof catalogCard>;

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
  /** In the shop's order. Only those with words are told of. */
  photos: z.array(photo).default([]),
});
export type CatalogProduct = z.infer<typeof catalogProduct>;

export const listingSort = z.enum([
  "catalog",
  "price",
  "price-down",
  "diameter",
  "length",
  "newest",
  "name",
]);
export type ListingSort = z.infer<typeof listingSort>;

/** Products of a page, unless a caller asks for another number. */
export const productsAPage = 24;
/** The most products of one answer. */
export const mostProducts = 100;

const handle = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, "A handle is lower-case kebab-case.");
const millimeters = (least: number, most: number) =>
  z.coerce.number(`A number of millimeters from ${least} to ${most}.`).min(least).max(most);
/** `a,b,c`, each once. */
const several = <T extends z.ZodType<unknown, string>>(one: T, most = 30) =>
  z
    .string()
    .max(mostProducts * 121)
    .transform((text) => [...new Set(text.split(",").filter((part) => part !== ""))])
    .pipe(z.array(one).max(most, `At most ${most} at once.`));

/** What `GET /store/catalog` takes; several values of one filter stand with commas between them. */
export const catalogQuery = z.strictObject({
  /** Products by their handles, in this order, however many of them there are. */
  handle: several(handle, mostProducts).optional(),
  kind: z.enum(["needle", "supply"]).optional(),
  line: several(handle).optional(),
  diameter: several(millimeters(0.1, 0.6) as z.ZodType<number, string>).optional(),
  /** With diameters: only sizes that are made in one of both. */
  length: several(millimeters(5, 150) as z.ZodType<number, string>).optional(),
  needle_handle: several(needleHandle).optional(),
  tip: several(needleCoating).optional(),
  tube: z.enum(["with", "without"]).optional(),
  /** Needles in a box. */
  pack: several(z.coerce.number().int().min(1).max(10_000) as z.ZodType<number, string>).optional(),
  min_cents: z.coerce.number().int().min(0).max(100_000_000).optional(),
  max_cents: z.coerce.number().int().min(0).max(100_000_000).optional(),
  /** `1`: in stock, in the asked size where one was asked for. */
  stock: z.literal("1").optional(),
  sort: listingSort.default("catalog"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(mostProducts).default(productsAPage),
});
export type CatalogQuery = z.infer<typeof catalogQuery>;

/** A value of a filter, and how many products it would leave beside the other filters. */
export const filterChoice = z.object({ value: z.string(), count: z.int().min(0) });
export type FilterChoice = z.infer<typeof filterChoice>;

export const catalogChoices = z.object({
  lines: z.array(filterChoice.extend({ title: z.string() })),
  diameters: z.array(filterChoice),
  lengths: z.array(filterChoice),
  needleHandles: z.array(filterChoice),
  tips: z.array(filterChoice),
  tubes: z.array(filterChoice),
  packs: z.array(filterChoice),
  inStock: z.int().min(0),
  /** Cheapest and dearest of what the other filters leave; null when they leave nothing. */
  price: z.object({ minCents: z.int(), maxCents: z.int() }).nullable(),
});
export type CatalogChoices = z.infer<typeof catalogChoices>;

export const catalogListResponse = z.object({
  products: z.array(catalogCard),
  /** Products that fit, on all pages. */
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(0),
  choices: catalogChoices,
});
export type CatalogList = z.infer<typeof catalogListResponse>;
export const catalogProductResponse = z.object({ product: catalogProduct });
