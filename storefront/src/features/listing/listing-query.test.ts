import { describe, expect, it } from "vitest";
import { catalogPath, listingHref, withoutValue } from "./listing-address";
import { filterCount, noFilters, readListingQuery } from "./listing-query";
import { chipsOf, listingTitle, priceWords } from "./listing-words";

const read = (params: Record<string, string | string[]>) => readListingQuery(params).query;

describe("the address of a listing", () => {
  it("is read with several values of a filter, however they are written", () => {
    expect(read({ diameter: ["0.2", "0.25"], length: "30,40" })).toMatchObject({
      diameter: ["0.20", "0.25"],
      length: ["30", "40"],
    });
    expect(read({ tube: ["with", "without"] }).tube).toBeNull();
    expect(read({ min: "$20", max: "5.5" })).toMatchObject({ min: 550, max: 2000 });
  });

  it.each<[Record<string, string | string[]>, string]>([
    [{ diameter: "abc" }, "diameter"],
    [{ diameter: "-1" }, "diameter"],
    [{ length: "1e9" }, "length"],
    [{ length: "0x1E" }, "length"],
    [{ line: "../../x" }, "line"],
    [{ stock: "yes" }, "stock"],
    [{ sort: "; drop" }, "sort"],
    [{ sort: ["price", "name"] }, "sort"],
    [{ page: "-3" }, "page"],
    [{ page: "9999999" }, "page"],
    [{ colour: "red" }, "colour"],
    [{ handle: "bone" }, "handle"],
    [{ __proto__x: "1" }, "__proto__x"],
    [{ toString: "1" }, "toString"],
  ])("leaves %j out and says so", (params, name) => {
    const { query, ignored } = readListingQuery(params);
    expect(filterCount(query)).toBe(0);
    expect(query.page).toBe(1);
    expect(ignored.map((one) => one.name)).toEqual([name]);
  });

  it("says nothing of empty fields of a form and of campaign marks", () => {
    expect(readListingQuery({ min: "", max: "", line: "", utm_source: "mail" })).toEqual({
      query: noFilters,
      ignored: [],
    });
  });

  it("does not repeat a whole novel back", () => {
    const { ignored } = readListingQuery({
      diameter: Array.from({ length: 500 }, () => "x".repeat(999)),
    });
    expect(ignored).toHaveLength(5);
    expect(ignored[0]?.value).toHaveLength(40);
  });

  it("is one and the same for the same list", () => {
    const query = read({ sort: "price", length: "30", diameter: ["0.25", "0.2"], min: "10" });
    expect(listingHref("/needles", query)).toBe(
      "/needles?diameter=0.25,0.20&length=30&min=10&sort=price",
    );
    expect(
      readListingQuery({ diameter: "0.25,0.20", length: "30", min: "10", sort: "price" }).query,
    ).toEqual(query);
    expect(listingHref("/needles", noFilters)).toBe("/needles");
    expect(listingHref("/needles", { ...noFilters, page: 3 })).toBe("/needles?page=3");
  });

  it("asks the backend in its own words", () => {
    const query = read({ handle: "steel", min: "10", max: "20.5", stock: "1" });
    expect(catalogPath("needle", query)).toBe(
      "/store/catalog?kind=needle&needle_handle=steel&stock=1&min_cents=1000&max_cents=2050",
    );
  });
});

describe("the words of a listing", () => {
  const query = read({ diameter: "0.2", length: "30", handle: "steel", stock: "1", page: "2" });

  it("names what the list is narrowed to", () => {
    expect(listingTitle("Needles", noFilters)).toBe("Needles");
    expect(listingTitle("Needles", query)).toBe(
      "Needles: 0.20 × 30 mm, steel handle, in stock, page 2",
    );
    expect(priceWords({ min: null, max: 2000 })).toBe("up to $20.00");
  });

  it("gives every filter a way out of it", () => {
    const chips = chipsOf("/needles", query, []);
    expect(chips.map(({ label }) => label)).toEqual([
      "⌀ 0.20 mm",
      "30 mm long",
      "Steel handle",
      "In stock",
    ]);
    expect(chips[0]?.href).toBe("/needles?length=30&handle=steel&stock=1");
    expect(withoutValue(query, "length", "30").length).toEqual([]);
  });
});
