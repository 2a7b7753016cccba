import { z } from "zod";
import { articleCard, availability, catalogSummary } from "./catalog";

/** Answers of `GET /store/suggestions` and `GET /store/results`. */

/** Longest question that is looked at. */
export const longestQuestion = 120;

/** Products of a page of results. */
export const resultsAPage = 24;

const question = z
  .string("Say what you look for.")
  .trim()
  .min(1, "Say what you look for.")
  .max(longestQuestion, `A question has at most ${longestQuestion} characters.`);

/** What `GET /store/suggestions` takes. */
export const suggestionsQuery = z.strictObject({ q: question });
/** What `GET /store/results` takes. */
export const resultsQuery = z.strictObject({
  q: question,
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

/** One size or kind of a product, on sale. */
export const foundOffer = z.object({
  handle: z.string(),
  productTitle: z.string(),
  sku: z.string(),
  title: z.string(),
  diameterMm: z.number().nullable(),
  lengthMm: z.number().nullable(),
  unitCents: z.int(),
  state: availability.shape.state,
});
export type FoundOffer = z.infer<typeof foundOffer>;

/** A question that an article answers. */
export const foundQuestion = z.object({
  slug: z.string(),
  anchor: z.string(),
  question: z.string(),
});
export type FoundQuestion = z.infer<typeof foundQuestion>;

/** How a question was read. */
export const reading = z.object({
  diameterMm: z.number().nullable(),
  lengthMm: z.number().nullable(),
  /** What was searched for instead, where nothing holds the words as they were typed. */
  correction: z.string().nullable(),
});

export const suggestionsResponse = z.object({
  reading,
  /** The exact SKU first, then the asked size in each line that has it. */
  offers: z.array(foundOffer),
  /** Sizes that come nearest to one that nobody makes; empty where it is made. */
  nearest: z.array(foundOffer),
  products: z.array(
    catalogSummary.pick({ handle: true, title: true, fromUnitCents: true, inStock: true }).extend({
      category: z.string(),
    }),
  ),
  articles: z.array(articleCard.pick({ slug: true, title: true, topic: true })),
  questions: z.array(foundQuestion),
});
export type Suggestions = z.infer<typeof suggestionsResponse>;

export const resultsResponse = z.object({
  reading,
  offers: z.array(foundOffer),
  nearest: z.array(foundOffer),
  products: z.array(catalogSummary),
  /** Products on all pages. */
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(0),
  articles: z.array(articleCard),
  questions: z.array(foundQuestion),
  /** True where no product holds all of the words, and these hold some. */
  loose: z.boolean(),
});
export type Results = z.infer<typeof resultsResponse>;
