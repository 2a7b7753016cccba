import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { describe, expect, it } from "vitest";
import { filterChoices, isNarrowed, listProducts, readListingQuery } from "./listing-query";

const product = (handle: string, more: Partial<CatalogSummary>): CatalogSummary => ({
  id: handle,
  handle,
  title: handle,
  subtitle: "",
  category: { handle: "fine", title: "Fine" },
  kind: "needle",
  restrictionClass: "rx-needle",
  drawing: "needle",
  fromUnitCents: 1000,
  leadSpec: null,
  diametersMm: [0.2],
  lengthsMm: [30],
  variantCount: 1,
  inStock: true,
  ...more,
});
const shelf = [
  product("a", { fromUnitCents: 1500, diametersMm: [0.16, 0.2], lengthsMm: [15, 30] }),
  product("b", { fromUnitCents: 1200, diametersMm: [0.3], lengthsMm: [60], inStock: false }),
  product("c", { kind: "supply", diametersMm: [], lengthsMm: [] }),
];
const handles = (params: Record<string, string>) =>
  listProducts(shelf, "needle", readListingQuery(params)).map(({ handle }) => handle);

describe("a listing", () => {
  it("shows its own kind in the catalog's order", () => {
    expect(handles({})).toEqual(["a", "b"]);
  });
  it("narrows by diameter, length, stock and line", () => {
    expect(handles({ diameter: "0.20" })).toEqual(["a"]);
    expect(handles({ length: "60" })).toEqual(["b"]);
    expect(handles({ stock: "1" })).toEqual(["a"]);
    expect(handles({ line: "deep" })).toEqual([]);
  });
  it("sorts by price both ways", () => {
    expect(handles({ sort: "price" })).toEqual(["b", "a"]);
    expect(handles({ sort: "price-down" })).toEqual(["a", "b"]);
  });
  it.each<Record<string, string>>([
    { diameter: "abc" },
    { diameter: "-1" },
    { length: "1e9" },
    { length: "" },
    { line: "../../x" },
    { stock: "yes" },
    { sort: "; drop" },
  ])("leaves %j out", (params) => {
    const query = readListingQuery(params);
    expect(isNarrowed(query)).toBe(false);
    expect(query.sort).toBe("catalog");
  });
  it("offers each size once, in order", () => {
    expect(filterChoices(shelf, "needle")).toEqual({
      lines: [{ handle: "fine", title: "Fine" }],
      diameters: [0.16, 0.2, 0.3],
      lengths: [15, 30, 60],
    });
  });
});
