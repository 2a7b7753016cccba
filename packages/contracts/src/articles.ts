import { z } from "zod";
import { articleCard, catalogSummary } from "./catalog";

/** Answers of `GET /store/articles` and `GET /store/articles/:slug`. */

export const reference = z.object({
  key: z.string(),
  authors: z.string(),
  title: z.string(),
  source: z.string(),
  year: z.string(),
  doi: z.string().nullable(),
  url: z.url(),
});
export type Reference = z.infer<typeof reference>;

export const article = articleCard.extend({
  summary: z.string(),
  author: z.string(),
  updatedOn: z.iso.date(),
  /** Set only after a named reviewer has marked the article. */
  reviewedBy: z.object({ name: z.string(), credentials: z.string(), on: z.iso.date() }).nullable(),
  /** Markdown with `[^key]` citations and `::product`, `::state-check`, `::figure` directives. */
  body: z.string(),
  references: z.array(reference),
  questions: z.array(z.object({ question: z.string(), anchor: z.string() })),
  /** Published products linked to the article, in the author's order. */
  products: z.array(catalogSummary),
});
export type Article = z.infer<typeof article>;

export const articleListResponse = z.object({ articles: z.array(articleCard) });
export const articleResponse = z.object({ article });
