import type { ArticleCard, CatalogSummary } from "@needlepoint/contracts/catalog";
import { describe, expect, it } from "vitest";
import { searchShop } from "./search-shop";

const product = (handle: string, title: string, sizes: [number[], number[]]): CatalogSummary => ({
  id: handle,
  handle,
  title,
  subtitle: "",
  category: { handle: "c", title: "Shelf" },
  kind: sizes[0].length > 0 ? "needle" : "supply",
  restrictionClass: "none",
  drawing: "needle",
  fromUnitCents: 1000,
  leadSpec: null,
  diametersMm: sizes[0],
  lengthsMm: sizes[1],
  variantCount: 1,
  inStock: true,
});
const article: ArticleCard = {
  slug: "chain",
  title: "The kinetic chain",
  dek: "Joints work in sequence.",
  topic: "Movement",
  readingMinutes: 7,
  publishedOn: "2025-04-18",
  sourcesCheckedOn: "2026-11-02",
};
const shelf = {
  products: [
    product("fascia", "APS Superficial Needles", [
      [0.16, 0.2],
      [15, 30],
    ]),
    product("deep", "Deep Needles", [[0.3], [60]]),
    product("sharps", "Sharps container", [[], []]),
  ],
  articles: [article],
  skus: new Map([["APS-0.20-30", "fascia"]]),
};
const found = (text: string) => {
  const { products, articles } = searchShop(text, shelf);
  return [...products.map(({ handle }) => handle), ...articles.map(({ slug }) => slug)];
};

describe("search", () => {
  it.each([
    ["0.20x30", ["fascia"]],
    ["36g 1.2in", ["fascia"]],
    ["0.30 x 60 mm", ["deep"]],
    ["aps-0.20-30", ["fascia"]],
    ["needles", ["fascia", "deep"]],
    ["superf needles", ["fascia"]],
    ["shraps", ["sharps"]],
    ["contaner", ["sharps"]],
    ["kinetc chain", ["chain"]],
    ["what is the chain", ["chain"]],
    ["0.45 x 120", []],
    ["xyzzy", []],
    ["", []],
    ["   ", []],
    ["%00 ' OR 1=1 --", []],
  ])("answers %j with %j", (text, handles) => {
    expect(found(text)).toEqual(handles);
  });
});
