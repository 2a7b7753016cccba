import "server-only";
import {
  type Article,
  articleListResponse,
  articleResponse,
} from "@needlepoint/contracts/articles";
import type { ArticleCard } from "@needlepoint/contracts/catalog";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { isBuild } from "@/lib/env";
import { isHandle, type Reading, settle } from "@/lib/reading";
import { readStore } from "@/lib/store-read";

/** Every published article as a card, newest first. */
export function readArticles(): Promise<Reading<ArticleCard[]>> {
  return settle(cachedArticles());
}

/** One article with its references and products. */
export async function readArticle(slug: string): Promise<Reading<Article>> {
  return isHandle(slug) ? settle(cachedArticle(slug)) : { state: "missing" };
}

async function cachedArticles(): Promise<Exclude<Reading<ArticleCard[]>, { state: "down" }>> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.articles(), "notLoaded");
    return { state: "not-loaded" };
  }
  const answer = await readStore("/store/articles", articleListResponse);
  fileUnder(reads.articles(), answer.kept ? "kept" : undefined);
  const articles = answer.value?.articles ?? [];
  return {
    state: "ready",
    value: articles.toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn)),
  };
}

async function cachedArticle(slug: string): Promise<Exclude<Reading<Article>, { state: "down" }>> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.article(slug), "notLoaded");
    return { state: "not-loaded" };
  }
  const answer = await readStore(`/store/articles/${slug}`, articleResponse);
  if (!answer.value) {
    fileUnder(reads.article(slug), "missing");
    return { state: "missing" };
  }
  fileUnder(reads.article(slug), answer.kept ? "kept" : undefined);
  return { state: "ready", value: answer.value.article };
}
