import type { SearchTypes } from "@medusajs/framework/types";
import { meantWord } from "@needlepoint/needles/spelling";
import { tradeWords } from "@needlepoint/needles/synonyms";
import { diameterValue, lengthValue, sizeValue, token } from "../catalog/facet-tokens";
import { openArticles, openProducts } from "../catalog/open-to-all";
import type { Question } from "./question";

type Query = SearchTypes.SearchQuery;
type Filters = SearchTypes.SearchFilters;

/** What one question asks of the index; a part that does not apply is not asked. */
export type FindQueries = {
  sku?: Query;
  size?: Query;
  products?: Query;
  /** Products whose names look like the words; misspelled words find nothing else. */
  alike?: Query;
  /** Products that hold any of the words. */
  loose?: Query;
  articles?: Query;
  articlesAlike?: Query;
};

/** How many of each are wanted. */
export type Wanted = { offers: number; products: number; skip: number; articles: number };

/** Similarity from which on a name is looked at more closely; see `packages/needles/spelling`. */
const LOOKS_LIKE = 0.35;
const ALIKE = 12;
/** Lines that have one size. */
const LINES = 12;

/** Plans the answer to a question: a number of queries that depends on its form alone. */
export function findQueries(
  question: Question,
  salesChannelIds: readonly string[],
  wanted: Wanted,
): FindQueries {
  const open = openProducts(salesChannelIds);
  const queries: FindQueries = {};
  const products = (filters: Filters, take: number, more: Partial<Query> = {}): Query => ({
    entity: "product",
    fields: ["card", "offers"],
    filters,
    pagination: { take },
    search_options: { count: "none" },
    ...more,
  });
  if (question.sku) queries.sku = products({ ...open, skus: question.sku }, 1);
  if (question.isSize) {
    queries.size = products({ $and: [open, sizeFilter(question)] }, LINES, {
      pagination: { take: LINES, order: { position: "ASC", id: "ASC" } },
    });
    return queries;
  }
  const q = question.words.join(" ");
  if (q === "") return queries;
  queries.products = products({ q, ...open }, wanted.products, {
    pagination: { take: wanted.products, skip: wanted.skip },
    search_options: { match_strategy: "last", count: "exact" },
  });
  // Two letters that changed places leave a short word few letters in a row: trigrams alone miss it.
  const meant = question.words.map((word) => meantWord(word, tradeWords) ?? word).join(" ");
  queries.alike = products({ q: meant, ...open }, ALIKE, {
    fields: ["card", "offers", "title", "category", "synonyms"],
    search_options: {
      typo_tolerance: true,
      attributes_to_search_on: ["title", "category", "synonyms"],
      min_score: LOOKS_LIKE,
      count: "none",
    },
  });
  queries.loose = products({ q, ...open }, wanted.products, {
    search_options: { match_strategy: "any", count: "none" },
  });
  const articles = (search_options: SearchTypes.SearchOptions): Query => ({
    entity: "article",
    fields: ["card", "answers", "title", "topic", "synonyms"],
    filters: { q, ...openArticles },
    pagination: { take: wanted.articles },
    search_options: { count: "none", ...search_options },
  });
  queries.articles = articles({ match_strategy: "last" });
  queries.articlesAlike = articles({
    typo_tolerance: true,
    attributes_to_search_on: ["title", "topic", "synonyms"],
    min_score: LOOKS_LIKE,
  });
  return queries;
}

/** Sizes that are made at all, for an answer to one that is not. */
export function madeSizesQuery(salesChannelIds: readonly string[]): Query {
  return {
    entity: "product",
    fields: [],
    filters: { ...openProducts(salesChannelIds), kind: "needle" },
    pagination: { take: 0 },
    search_options: { facets: [{ field: "sizes", type: "value", limit: 5_000 }], count: "none" },
  };
}

function sizeFilter({ size: { diameterMm, lengthMm } }: Question): Filters {
  if (diameterMm !== undefined && lengthMm !== undefined) {
    return { sizes: sizeValue(diameterMm, lengthMm) };
  }
  if (diameterMm !== undefined) return { tokens: token("diameter", diameterValue(diameterMm)) };
  return { tokens: token("length", lengthValue(lengthMm ?? 0)) };
}
