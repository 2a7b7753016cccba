import type { CatalogProduct, CatalogVariant } from "@needlepoint/contracts/catalog";
import { describe, expect, it } from "vitest";
import { productGraph } from "./product-graph";

const site = "https://shop.example";

function variant(change: Partial<CatalogVariant>): CatalogVariant {
  return {
    id: "variant_1",
    sku: "BOX-1",
    title: "One liter",
    options: {},
    spec: null,
    tiers: [{ minQuantity: 1, unitCents: 1480 }],
    availability: { state: "in_stock", quantityLeft: null, restockOn: null },
    weightGrams: null,
    gtin: null,
    ...change,
  };
}

function product(change: Partial<CatalogProduct>): CatalogProduct {
  return {
    id: "prod_1",
    handle: "box",
    title: "Box",
    subtitle: "A box.",
    category: { handle: "disposal", title: "Disposal" },
    kind: "supply",
    restrictionClass: "none",
    drawing: "sharps",
    fromUnitCents: 1480,
    leadSpec: null,
    diametersMm: [],
    lengthsMm: [],
    variantCount: 1,
    inStock: true,
    description: "",
    highlights: [],
    specRows: [],
    variants: [variant({})],
    articles: [],
    questions: [],
    boxes: { min: 1, max: null },
    ...change,
  } as CatalogProduct;
}

const first = (one: CatalogProduct) =>
  productGraph(one, one.variants, site, `/products/${one.handle}`)[0];

describe("a product for search engines", () => {
  it("with one size is a product with its offer, at the price and stock of the page", () => {
    expect(first(product({}))).toMatchObject({
      "@type": "Product",
      url: "https://shop.example/products/box",
      sku: "BOX-1",
      offers: { price: "14.80", priceCurrency: "USD", availability: "https://schema.org/InStock" },
    });
  });

  it("with several sizes is a group that names each, and says of each whether it is there", () => {
    const out = { state: "out", quantityLeft: 0, restockOn: "2099-01-01" } as const;
    const tiers = [
      { minQuantity: 1, unitCents: 1480 },
      { minQuantity: 10, unitCents: 1300 },
    ];
    const group = first(
      product({
        variants: [variant({ tiers }), variant({ id: "v2", sku: "BOX-2", availability: out })],
      }),
    );
    expect(group).toMatchObject({
      "@type": "ProductGroup",
      productGroupID: "prod_1",
      hasVariant: [
        {
          sku: "BOX-1",
          offers: {
            availability: "https://schema.org/InStock",
            priceSpecification: [
              { price: "14.80", eligibleQuantity: { minValue: 1 } },
              { price: "13.00", eligibleQuantity: { minValue: 10 } },
            ],
          },
        },
        { sku: "BOX-2", offers: { availability: "https://schema.org/OutOfStock" } },
      ],
    });
  });

  it("tells the number on the box where a size has one", () => {
    const numbered = variant({ gtin: "06291041500213" });
    expect(first(product({ variants: [numbered] }))).toMatchObject({ gtin14: "06291041500213" });
    expect(first(product({}))).not.toHaveProperty("gtin14");
  });

  it("that needs a license says so, and one that needs none does not", () => {
    expect(JSON.stringify(first(product({ restrictionClass: "rx-needle" })))).toMatch(
      /licensed practitioners only/i,
    );
    expect(JSON.stringify(first(product({ restrictionClass: "rx-other" })))).toMatch(/Rx only/);
    expect(JSON.stringify(first(product({})))).not.toMatch(/licensed|Rx/);
  });

  it("never says until when a price holds, nor what buyers think: nobody knows", () => {
    expect(JSON.stringify(first(product({})))).not.toMatch(
      /priceValidUntil|aggregateRating|review/i,
    );
  });
});
