import type { ArticleCard, CatalogSummary } from "@needlepoint/contracts/catalog";
import { parseSizeQuery, type SizeQuery } from "@needlepoint/needles/size-query";
import { sameDiameter } from "@needlepoint/needles/units";

export interface SearchResults {
  size: SizeQuery;
  products: CatalogSummary[];
  articles: ArticleCard[];
}

/** Longest query that is looked at. */
export const longestQuery = 120;

/**
 * Products and articles for what someone typed: a size in millimeters, gauge or inches, a SKU or
 * words. Every word must be found; a word of four letters or more may miss one letter.
 */
export function searchShop(
  text: string,
  shelf: { products: CatalogSummary[]; articles: ArticleCard[]; skus: ReadonlyMap<string, string> },
): SearchResults {
  const query = text.slice(0, longestQuery).trim();
  const size = parseSizeQuery(query);
  if (query === "") return { size, products: [], articles: [] };
  const bySize = size.diameterMm !== undefined || size.lengthMm !== undefined;

  const handleOfSku = shelf.skus.get(query.toUpperCase());
  const words = wordsOf(query);
  const products = shelf.products.filter((product) => {
    if (handleOfSku !== undefined) return product.handle === handleOfSku;
    if (bySize) return isMadeIn(product, size);
    const title = wordsOf(`${product.title} ${product.category.title} ${product.subtitle}`);
    return words.length > 0 && words.every((word) => isAmong(word, title));
  });
  const articles = shelf.articles.filter((article) => {
    if (bySize || handleOfSku !== undefined) return false;
    const title = wordsOf(`${article.title} ${article.topic} ${article.dek}`);
    return words.length > 0 && words.every((word) => isAmong(word, title));
  });
  return { size, products, articles };
}

function isMadeIn(product: CatalogSummary, { diameterMm, lengthMm }: SizeQuery): boolean {
  return (
    product.kind === "needle" &&
    (diameterMm === undefined || product.diametersMm.some((mm) => sameDiameter(mm, diameterMm))) &&
    (lengthMm === undefined || product.lengthsMm.includes(lengthMm))
  );
}

const fillers = new Set(["a", "an", "and", "the", "of", "for", "in", "is", "to", "what", "how"]);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word));
}

function isAmong(word: string, words: string[]): boolean {
  return words.some(
    (other) => other.startsWith(word) || (word.length >= 4 && isOneLetterOff(word, other)),
  );
}

/** One letter more, less, other or swapped with its neighbor; the end of the longer word may differ. */
function isOneLetterOff(word: string, other: string): boolean {
  for (const end of [word.length - 1, word.length, word.length + 1]) {
    if (end <= other.length && differsByOne(word, other.slice(0, end))) return true;
  }
  return false;
}

function differsByOne(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, skipped: number) => text.slice(at + skipped);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
  );
}
