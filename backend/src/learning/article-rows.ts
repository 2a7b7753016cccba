import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ArticleCard } from "@needlepoint/contracts/catalog";

/** The link of `links/article-product.ts` as Query knows it. */
const LINK = "article_product";

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

/** An article with what says whether it may be shown. */
export const indexedArticle = articleRow.extend({ status: z.string() });
export type IndexedArticle = z.infer<typeof indexedArticle>;

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

const position = z.coerce.number().nullish();
const placement = z.object({
  article_id: z.string(),
  product_id: z.string(),
  product_position: position,
  article_position: position,
});
export type Placement = z.infer<typeof placement>;

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
    // All of them: the list is one page, and the sitemap.
    pagination: { take: 10_000, order: { published_on: "DESC", slug: "ASC" } },
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

/** Reads every row that joins this article or this product to the other side. */
export async function readPlacements(
  container: MedusaContainer,
  filters: { article_id: string } | { product_id: string } | Record<string, never>,
): Promise<Placement[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: LINK,
    fields: ["article_id", "product_id", "product_position", "article_position"],
    filters,
  });
  return z.array(placement).parse(data);
}

/** Ids of the products beside an article, in the author's order. */
export async function productIdsBeside(
  container: MedusaContainer,
  articleId: string,
): Promise<string[]> {
  const rows = await readPlacements(container, { article_id: articleId });
  return inOrder(rows, (row) => row.product_position).map((row) => row.product_id);
}

/** Ids of the articles beside a product, most fitting first. */
export async function articleIdsBeside(
  container: MedusaContainer,
  productId: string,
): Promise<string[]> {
  const rows = await readPlacements(container, { product_id: productId });
  return inOrder(rows, (row) => row.article_position).map((row) => row.article_id);
}

function inOrder(
  rows: Placement[],
  place: (row: Placement) => number | null | undefined,
): Placement[] {
  return rows
    .flatMap((row) => {
      const at = place(row);
      return at == null ? [] : [{ row, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
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
