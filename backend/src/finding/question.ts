import { type SizeQuery, splitSizeQuery } from "@needlepoint/needles/size-query";
import { wordsOf } from "@needlepoint/needles/spelling";

/** What someone typed, read. */
export type Question = {
  size: SizeQuery;
  /** True when the text names a diameter or a length. */
  isSize: boolean;
  /** The words that carry something, without those of the size. */
  words: string[];
  /** The text in the form of a SKU; null when no SKU looks like it. */
  sku: string | null;
  text: string;
};

const SKU = /^[a-z0-9]+([-._][a-z0-9]+)*$/i;

/** Reads a question: a size, a SKU, or words. */
export function readQuestion(typed: string): Question {
  const text = typed
    .normalize("NFKC")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  const { size, rest } = splitSizeQuery(text);
  const isSize = size.diameterMm !== undefined || size.lengthMm !== undefined;
  return {
    size,
    isSize,
    words: wordsOf(isSize ? rest : text),
    sku: SKU.test(text) && /\d/.test(text) ? text.toUpperCase() : null,
    text: isSize ? rest : text,
  };
}
