import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { FoundOffer, FoundQuestion } from "@needlepoint/contracts/search";
import { nearestSizes, type Size } from "@needlepoint/needles/nearest-sizes";
import { sizeValue } from "../catalog/facet-tokens";
import { openProducts } from "../catalog/open-to-all";
import { type FindQueries, findQueries, madeSizesQuery, type Wanted } from "./find-queries";
import {
  articlesIn,
  correctionIn,
  type FoundArticle,
  type FoundProduct,
  fittingFirst,
  meantIn,
  offerOfSku,
  offersIn,
  productsIn,
  questionsIn,
} from "./found";
import { type Question, readQuestion } from "./question";

export type Found = {
  question: Question;
  correction: string | null;
  offers: FoundOffer[];
  nearest: FoundOffer[];
  products: FoundProduct[];
  total: number;
  articles: FoundArticle[];
  questions: FoundQuestion[];
  loose: boolean;
};

const NEAREST = 3;

/**
 * Everything that answers a question, from the search index alone: the exact SKU, the asked size,
 * products and articles that hold the words, then those that were meant by misspelled ones.
 * @param salesChannelIds those of the caller's key
 */
export async function find(
  container: MedusaContainer,
  typed: string,
  salesChannelIds: readonly string[],
  wanted: Wanted,
): Promise<Found> {
  const question = readQuestion(typed);
  const search = container.resolve(Modules.SEARCH);
  const planned = findQueries(question, salesChannelIds, wanted);
  const results = await ask(search, planned, ["sku", "size", "products", "articles"]);

  const bySku = question.sku ? offerOfSku(productsIn(results.sku), question.sku) : [];
  if (question.isSize) {
    const lines = fittingFirst(productsIn(results.size), question.words);
    const offers = [...bySku, ...offersIn(lines, question.size)];
    const isMade = lines.length > 0;
    return {
      ...nothing(question),
      offers: offers.slice(0, wanted.offers),
      nearest: isMade ? [] : await nearestOffers(search, question, salesChannelIds),
      products: lines.slice(wanted.skip, wanted.skip + wanted.products),
      total: lines.length,
    };
  }

  const holding = productsIn(results.products);
  const total = results.products?.metadata.count ?? 0;
  const articlesHolding = articlesIn(results.articles);
  const foundAsTyped = total > 0 || articlesHolding.length > 0;
  // Looking for what was meant costs more than looking for what was typed, and is seldom needed.
  const further = await ask(search, planned, [
    ...(total > 0 ? [] : ["alike" as const]),
    ...(articlesHolding.length > 0 ? [] : ["articlesAlike" as const]),
    ...(foundAsTyped || bySku.length > 0 ? [] : ["loose" as const]),
  ]);
  const alike = meantIn(further.alike, question.words);
  const articlesAlike = articlesIn(meantIn(further.articlesAlike, question.words));
  const meant = productsIn(alike);
  const articles = articlesHolding.length > 0 ? articlesHolding : articlesAlike;
  // A name that is spelled almost so is told beside words that stand somewhere in a text, not before them.
  const products = total > 0 ? holding : meant;
  const isLoose = total === 0 && meant.length === 0 && articles.length === 0 && bySku.length === 0;
  const loose = isLoose ? productsIn(further.loose) : [];
  return {
    ...nothing(question),
    correction: foundAsTyped
      ? null
      : (correctionIn(alike, question.words) ??
        correctionIn(further.articlesAlike, question.words)),
    offers: bySku,
    products: isLoose ? loose : products,
    total: isLoose ? loose.length : total > 0 ? total : products.length,
    articles,
    questions: questionsIn(articles, question.words),
    loose: isLoose && loose.length > 0,
  };
}

type Search = {
  searchMany(queries: SearchTypes.SearchQuery[]): Promise<SearchTypes.SearchResult[]>;
};
type Results = { [part in keyof FindQueries]?: SearchTypes.SearchResult };

/** Asks these parts of a plan together, as far as it has them. */
async function ask(
  search: Search,
  planned: FindQueries,
  parts: readonly (keyof FindQueries)[],
): Promise<Results> {
  const asked = parts.flatMap((part) => (planned[part] ? [{ part, query: planned[part] }] : []));
  const answers = await search.searchMany(asked.map(({ query }) => query));
  return Object.fromEntries(asked.map(({ part }, at) => [part, answers[at]]));
}

function nothing(question: Question): Found {
  return {
    question,
    correction: null,
    offers: [],
    nearest: [],
    products: [],
    total: 0,
    articles: [],
    questions: [],
    loose: false,
  };
}

/** Offers of the sizes that come nearest to one that nobody makes, one of each. */
async function nearestOffers(
  search: Search,
  { size }: Question,
  salesChannelIds: readonly string[],
): Promise<FoundOffer[]> {
  const [made] = await search.searchMany([madeSizesQuery(salesChannelIds)]);
  const facet = made?.facets?.sizes;
  const sizes = (facet?.type === "value" ? facet.values : []).flatMap(({ value }): Size[] => {
    const [diameterMm = Number.NaN, lengthMm = Number.NaN] = value.split("x").map(Number);
    return Number.isFinite(diameterMm + lengthMm) ? [{ diameterMm, lengthMm }] : [];
  });
  const nearest = nearestSizes(size, sizes, NEAREST);
  if (nearest.length === 0) return [];
  const results = await search.searchMany(
    nearest.map(({ diameterMm, lengthMm }) => ({
      entity: "product",
      fields: ["card", "offers"],
      filters: { ...openProducts(salesChannelIds), sizes: sizeValue(diameterMm, lengthMm) },
      pagination: { take: 1, order: { position: "ASC", id: "ASC" } },
      search_options: { count: "none" },
    })),
  );
  return nearest.flatMap((one, at) => offersIn(productsIn(results[at]), one).slice(0, 1));
}
