import type { SearchTypes } from "@medusajs/framework/types";
import type { ArticleCard, CatalogSummary } from "@needlepoint/contracts/catalog";
import type { FoundOffer, FoundQuestion } from "@needlepoint/contracts/search";
import type { SizeQuery } from "@needlepoint/needles/size-query";
import { meantWords, wordsOf } from "@needlepoint/needles/spelling";
import { sameDiameter } from "@needlepoint/needles/units";
import type { Offer } from "../catalog/product-document";

/** What is read back of a product that was found. */
export type FoundProduct = { card: CatalogSummary; offers: Offer[] };

/** What is read back of an article that was found. */
export type FoundArticle = {
  card: ArticleCard;
  answers: { question: string; anchor: string }[];
};

type Result = SearchTypes.SearchResult | undefined;

/** The products of an answer; a document without a card is not on sale. */
export function productsIn(result: Result): FoundProduct[] {
  return (result?.hits ?? []).flatMap(({ document }) => {
    const found = document as Partial<FoundProduct>;
    return found.card ? [{ card: found.card, offers: found.offers ?? [] }] : [];
  });
}

/** The articles of an answer. */
export function articlesIn(result: Result): FoundArticle[] {
  return (result?.hits ?? []).map(({ document }) => document as FoundArticle);
}

/** The words that a question meant, by the names of what looks like it; null when nothing fits all of them. */
export function correctionIn(result: Result, words: readonly string[]): string | null {
  for (const { document } of result?.hits ?? []) {
    const meant = meantWords(words.join(" "), nameOf(document));
    if (meant) return meant.join(" ");
  }
  return null;
}

/** Only those whose name holds a like of every word: what merely looks similar would be noise. */
export function meantIn(result: Result, words: readonly string[]): SearchTypes.SearchResult {
  const hits = (result?.hits ?? []).filter(({ document }) =>
    meantWords(words.join(" "), nameOf(document)),
  );
  return { hits, metadata: { skip: 0, take: hits.length, count: hits.length } };
}

function nameOf(document: Record<string, unknown>): string[] {
  return wordsOf([document.title, document.category, document.topic, document.synonyms].join(" "));
}

const sameLength = (a: number, b: number) => Math.round(a * 10) === Math.round(b * 10);

/** The offers of these products in a size; in any size where none was asked for. */
export function offersIn(products: readonly FoundProduct[], size: SizeQuery): FoundOffer[] {
  return products.flatMap(({ card, offers }) =>
    offers
      .filter(
        ({ diameterMm, lengthMm }) =>
          diameterMm !== null &&
          lengthMm !== null &&
          (size.diameterMm === undefined || sameDiameter(diameterMm, size.diameterMm)) &&
          (size.lengthMm === undefined || sameLength(lengthMm, size.lengthMm)),
      )
      .map((offer) => foundOffer(card, offer)),
  );
}

/** The offer of a SKU. */
export function offerOfSku(products: readonly FoundProduct[], sku: string): FoundOffer[] {
  return products.flatMap(({ card, offers }) =>
    offers
      .filter((offer) => offer.sku.toUpperCase() === sku)
      .map((offer) => foundOffer(card, offer)),
  );
}

function foundOffer(card: CatalogSummary, offer: Offer): FoundOffer {
  return { handle: card.handle, productTitle: card.title, ...offer };
}

/** Those that fit the words beside a size; all of them where none does, for the size was asked first. */
export function fittingFirst(products: FoundProduct[], words: readonly string[]): FoundProduct[] {
  if (words.length === 0) return products;
  const fits = ({ card }: FoundProduct) =>
    meantWords(words.join(" "), wordsOf(`${card.title} ${card.category.title} ${card.subtitle}`));
  const fitting = products.filter(fits);
  return fitting.length > 0 ? fitting : products;
}

/** Questions of these articles that hold a like of most of the words. */
export function questionsIn(
  articles: readonly FoundArticle[],
  words: readonly string[],
): FoundQuestion[] {
  const enough = Math.ceil(words.length * 0.6);
  return articles.flatMap(({ card, answers }) =>
    answers
      .filter(({ question }) => {
        const asked = wordsOf(question);
        return words.filter((word) => meantWords(word, asked)).length >= Math.max(1, enough);
      })
      .map(({ question, anchor }) => ({ slug: card.slug, anchor, question })),
  );
}
