import type { Article } from "@needlepoint/contracts/articles";
import type { CatalogProduct, CatalogSummary } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import type { ShareWords } from "./share-picture";

const restricted = "Rx only. Ships to licensed practitioners.";

/** The needle of pictures that show no line in particular. */
const ornament: NeedleSpec = {
  diameterMm: 0.25,
  lengthMm: 40,
  handle: "steel",
  conductive: true,
  coating: "uncoated",
  guideTube: true,
  needlesPerBox: 100,
  needlesPerBlister: 1,
  sterilization: "ethylene-oxide",
  colorCode: { name: "teal", hex: "#0b5e59" },
};

export function wordsOfProduct(product: CatalogProduct): ShareWords {
  const sizes = [
    rangeOf(product.diametersMm, (mm) => mm.toFixed(2)),
    rangeOf(product.lengthsMm, String),
  ].filter((range) => range !== "");
  return {
    eyebrow: product.category.title,
    title: product.title,
    foot: [
      sizes.join(" × "),
      product.restrictionClass === "none" ? "No license needed." : restricted,
    ]
      .filter(Boolean)
      .join(" · "),
    needle: product.leadSpec,
  };
}

export function wordsOfArticle(article: Article): ShareWords {
  return {
    eyebrow: article.topic,
    title: article.title,
    foot: `${article.readingMinutes} minutes · ${article.references.length} sources`,
    needle: null,
  };
}

export function wordsOfShelf(kind: CatalogSummary["kind"]): ShareWords {
  return kind === "needle"
    ? {
        eyebrow: "All sizes",
        title: "Needles by diameter and length, with prices and stock in view",
        foot: restricted,
        needle: ornament,
      }
    : {
        eyebrow: "Around the needle",
        title: "Supplies: disposal, skin preparation, gloves and trays",
        foot: "Most of it needs no license and no account.",
        needle: null,
      };
}

export function wordsOfShop(): ShareWords {
  return { eyebrow: shop.name, title: shop.tagline, foot: restricted, needle: ornament };
}

function rangeOf(values: readonly number[], write: (mm: number) => string): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? `${write(first)} mm` : `${write(first)}–${write(last)} mm`;
}
