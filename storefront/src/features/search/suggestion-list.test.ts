import type { Suggestions } from "@needlepoint/contracts/search";
import { describe, expect, it } from "vitest";
import { offerHref, suggestionList } from "./suggestion-list";

const nothing: Suggestions = {
  reading: { diameterMm: null, lengthMm: null, correction: null },
  offers: [],
  nearest: [],
  products: [],
  articles: [],
  questions: [],
};
const offer = {
  handle: "fascia",
  productTitle: "Fascia",
  sku: "F-1",
  title: "0.20 x 30",
  diameterMm: 0.2,
  lengthMm: 30,
  unitCents: 1590,
  state: "in_stock" as const,
};
const line = {
  handle: "fascia",
  title: "Fascia",
  fromUnitCents: 1590,
  inStock: true,
  category: "Fine",
};

describe("the list under the search box", () => {
  it("leads to the size in its matrix, then to the shelf of that size", () => {
    const list = suggestionList("0.20x30", {
      ...nothing,
      reading: { diameterMm: 0.2, lengthMm: 30, correction: null },
      offers: [offer],
      products: [line],
    });
    expect(list.map(({ href }) => href)).toEqual([
      "/products/fascia?size=0.20x30",
      "/needles?diameter=0.20&length=30",
      "/search?q=0.20x30",
    ]);
    expect(list[0]).toMatchObject({
      label: "0.20 × 30 mm, Fascia",
      aside: "$15.90, in stock",
    });
  });

  it("searches on with the words that were meant", () => {
    const list = suggestionList("shraps & co", {
      ...nothing,
      reading: { ...nothing.reading, correction: "sharps" },
    });
    expect(list.at(-1)?.href).toBe("/search?q=sharps");
    expect(suggestionList("a&b=c", nothing).at(-1)?.href).toBe("/search?q=a%26b%3Dc");
  });

  it("leads to the product where a variant is no needle", () => {
    expect(offerHref({ ...offer, diameterMm: null, lengthMm: null })).toBe("/products/fascia");
  });
});
