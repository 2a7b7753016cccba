import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ArticleCard } from "@needlepoint/contracts/catalog";
import ArticleProduct from "../links/article-product";

const articleRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  dek: z.string(),
  topic: z.string(),
  summary: z.string(),
  author: z.string(),
  body: z.string(),
  reading_minutes: z.number(),
  published_on: z.string(),
  updated_on: z.string(),
  sources_checked_on: z.string(),
  reviewer_name: z.string().nullish(),
  reviewer_credentials: z.string().nullish(),
  reviewed_on: z.string().nullish(),
  questions: z.array(z.object({ question: z.string(), anchor: z.string() })),
});
export type ArticleRow = z.infer<typeof articleRow>;

const referenceRow = z.object({
  key: z.string(),
  position: z.number(),
  authors: z.string(),
  title: z.string(),
  source: z.string(),
  year: z.string(),
  doi: z.string().nullish(),
  url: z.string(),
});
export type ReferenceRow = z.infer<typeof referenceRow>;

const placement = z.object({
  article_id: z.string(),
  product_id: z.string(),
  position: z.coerce.number(),
});

/** Reads published articles, newest first. */
export async function readArticleRows(
  container: MedusaContainer,
  filters: { slug?: string; id?: string[] } = {},
): Promise<ArticleRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "article",
    fields: ["*"],
    filters: { ...filters, status: "published" },
    pagination: { take: 100, order: { published_on: "DESC", slug: "ASC" } },
  });
  return z.array(articleRow).parse(data);
}

/** Reads the sources of an article in the order they are cited. */
export async function readReferenceRows(
  container: MedusaContainer,
  articleId: string,
): Promise<ReferenceRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "article_reference",
    fields: ["*"],
    filters: { article_id: articleId },
  });
  return z
    .array(referenceRow)
    .parse(data)
    .sort((a, b) => a.position - b.position);
}

/** Reads which products stand beside which articles, in the author's order. */
export async function readPlacements(
  container: MedusaContainer,
  filters: { article_id: string } | { product_id: string },
): Promise<{ articleId: string; productId: string }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: ArticleProduct.entryPoint,
    fields: ["article_id", "product_id", "position"],
    filters,
  });
  return z
    .array(placement)
    .parse(data)
    .sort((a, b) => a.position - b.position)
    .map(({ article_id, product_id }) => ({ articleId: article_id, productId: product_id }));
}

/** An article as a list shows it. */
export function articleCardOf(row: ArticleRow): ArticleCard {
  return {
    slug: row.slug,
    title: row.title,
    dek: row.dek,
    topic: row.topic,
    readingMinutes: row.reading_minutes,
    publishedOn: row.published_on,
    sourcesCheckedOn: row.sources_checked_on,
  };
}
