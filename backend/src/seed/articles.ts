import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { readPlacements } from "../learning/article-rows";
import { ARTICLES } from "../modules/articles";
import type ArticlesService from "../modules/articles/service";
import { type LoadedArticle, loadArticles } from "./articles/load";

/** The catalog's side of what stands beside what. */
export type ProductBeside = { id: string; handle: string; articleSlugs: readonly string[] };

/** Brings the articles up to date with their files, by slug, and places products beside them. */
export async function seedArticles(
  container: MedusaContainer,
  products: readonly ProductBeside[],
): Promise<number> {
  const service = container.resolve<ArticlesService>(ARTICLES);
  const articles = loadArticles(undefined, new Set(products.map(({ handle }) => handle)));
  const stored: StoredArticle[] = [];
  for (const article of articles) {
    stored.push({ id: await storeArticle(service, article), article });
  }
  await placeBeside(container, stored, products);
  return stored.length;
}

type StoredArticle = { id: string; article: LoadedArticle };

async function storeArticle(service: ArticlesService, article: LoadedArticle): Promise<string> {
  const row = {
    slug: article.slug,
    status: "published" as const,
    title: article.title,
    dek: article.dek,
    topic: article.topic,
    summary: article.summary,
    author: article.author,
    body: article.body,
    reading_minutes: article.readingMinutes,
    published_on: article.publishedOn,
    updated_on: article.updatedOn,
    sources_checked_on: article.sourcesCheckedOn,
    reviewer_name: article.reviewedBy?.name ?? null,
    reviewer_credentials: article.reviewedBy?.credentials ?? null,
    reviewed_on: article.reviewedBy?.on ?? null,
    // The column holds any JSON; Medusa's type of it knows objects only.
    questions: article.questions as unknown as Record<string, unknown>,
  };
  const [existing] = await service.listArticles({ slug: article.slug }, { take: 1 });
  const { id } = existing
    ? await service.updateArticles({ id: existing.id, ...row })
    : await service.createArticles(row);
  const old = await service.listArticleReferences({ article_id: id }, { select: ["id"] });
  await service.deleteArticleReferences(old.map((reference) => reference.id));
  await service.createArticleReferences(
    article.references.map((reference, position) => ({ ...reference, position, article_id: id })),
  );
  return id;
}

async function placeBeside(
  container: MedusaContainer,
  articles: StoredArticle[],
  products: readonly ProductBeside[],
): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const ends = (row: { article_id: string; product_id: string }) => ({
    [ARTICLES]: { article_id: row.article_id },
    [Modules.PRODUCT]: { product_id: row.product_id },
  });
  const placeIn = (list: readonly string[], name: string) => {
    const at = list.indexOf(name);
    return at < 0 ? null : at;
  };
  const wanted = articles.flatMap(({ id, article }) =>
    products.flatMap((product) => {
      const product_position = placeIn(article.productHandles, product.handle);
      const article_position = placeIn(product.articleSlugs, article.slug);
      if (product_position === null && article_position === null) return [];
      return [{ article_id: id, product_id: product.id, product_position, article_position }];
    }),
  );
  const stale = (await readPlacements(container, {})).filter(
    (row) =>
      articles.some(({ id }) => id === row.article_id) &&
      products.some(({ id }) => id === row.product_id) &&
      !wanted.some(
        (keep) => keep.article_id === row.article_id && keep.product_id === row.product_id,
      ),
  );
  if (stale.length > 0) await link.dismiss(stale.map(ends));
  await link.create(
    wanted.map(({ product_position, article_position, ...row }) => ({
      ...ends(row),
      data: { product_position, article_position },
    })),
  );
}
