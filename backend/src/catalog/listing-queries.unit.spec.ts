import { type CatalogVariant, catalogQuery } from "@needlepoint/contracts/catalog";
import { countsOf, tokensOf } from "./facet-tokens";
import { listingQueries } from "./listing-queries";

const plan = (query: Record<string, string>, channels = ["sc_shop"]) =>
  listingQueries(catalogQuery.parse(query), channels);

describe("planning a listing", () => {
  it("asks for what is open in every query, whatever else is asked", () => {
    const queries = plan({
      ...{ line: "deep", diameter: "0.2", length: "30", needle_handle: "steel", tip: "silicone" },
      ...{ tube: "with", pack: "100", min_cents: "1", max_cents: "2" },
    });
    expect(Object.keys(queries)).toHaveLength(9);
    for (const query of Object.values(queries)) {
      const asked = JSON.stringify(query.filters);
      expect(asked).toContain('"status":"published"');
      expect(asked).toContain('"sales_channel_ids":["sc_shop"]');
      expect(asked).toContain('"sellable":true');
    }
  });

  it("counts each filter without itself and with the others", () => {
    const { line, page } = plan({ line: "deep", tip: "silicone" });
    expect(JSON.stringify(page.filters)).toContain("line:deep");
    expect(JSON.stringify(line?.filters)).not.toContain("line:deep");
    expect(JSON.stringify(line?.filters)).toContain("tip:silicone");
  });

  it("asks no more of an unfiltered shelf than its page", () => {
    expect(Object.keys(plan({ kind: "needle", sort: "price", page: "7" }))).toEqual(["page"]);
    expect(plan({ page: "7" }).page.pagination).toMatchObject({ skip: 144, take: 24 });
  });

  it("means a size in stock where stock and a size are asked for", () => {
    const asked = JSON.stringify(plan({ diameter: "0.2", length: "30", stock: "1" }).page.filters);
    expect(asked).toContain("stock:0.20x30");
    expect(JSON.stringify(plan({ diameter: "0.2", stock: "1" }).page.filters)).toContain(
      "stock-diameter:0.20",
    );
    expect(JSON.stringify(plan({ stock: "1" }).page.filters)).toContain("stock:1");
  });

  it("ends every order in what no two products share", () => {
    for (const sort of ["catalog", "price", "price-down", "diameter", "length", "newest", "name"]) {
      const keys = Object.keys(plan({ sort }).page.pagination?.order ?? {});
      expect(keys.at(-1)).toMatch(/^(id|handle)$/);
    }
  });
});

describe("tokens of a product", () => {
  const variant = (
    diameterMm: number,
    lengthMm: number,
    state: "in_stock" | "out",
  ): CatalogVariant => ({
    id: "variant_1",
    sku: "DEEP-1",
    title: "Deep",
    options: {},
    tiers: [],
    weightGrams: null,
    gtin: null,
    availability: { state, quantityLeft: null, restockOn: null },
    spec: {
      diameterMm,
      lengthMm,
      handle: "steel",
      conductive: true,
      coating: "uncoated",
      guideTube: true,
      needlesPerBox: 100,
      needlesPerBlister: 5,
      sterilization: "gamma",
      colorCode: { name: "blue", hex: "#0000ff" },
    },
  });

  it("tell sizes apart that are made and those that are in stock", () => {
    const { tokens, sizes } = tokensOf([variant(0.2, 30, "in_stock"), variant(0.3, 60, "out")], {
      handle: "deep",
      title: "Deep",
    });
    expect(sizes).toEqual(["0.20x30", "stock:0.20x30", "0.30x60"]);
    expect(tokens).toEqual(
      expect.arrayContaining(["line:deep", "diameter:0.30", "stock-diameter:0.20", "stock:1"]),
    );
    expect(tokens).not.toContain("stock-diameter:0.30");
    const counted = tokens.map((value) => ({ value, count: 1 }));
    expect(countsOf(counted, "stock-length")).toEqual([{ value: "30", count: 1 }]);
    expect(countsOf(counted, "line")).toEqual([{ value: "deep", count: 1 }]);
  });

  it("say nothing of stock where all is out", () => {
    const { tokens } = tokensOf([variant(0.2, 30, "out")], { handle: "deep", title: "Deep" });
    expect(tokens.some((one) => one.startsWith("stock"))).toBe(false);
  });
});
