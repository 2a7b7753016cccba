import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogVariant, priceTier } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { needleSpec } from "@needlepoint/needles/spec";
import { loadArticles } from "../articles/load";
import { CatalogFileError, loadCatalog, parseProductFile } from "./load";

const hero = "aps-superficial-fascia.json";
const textOf = (name: string) => readFileSync(join(__dirname, "products", name), "utf8");
const catalog = loadCatalog();

function product(handle: string) {
  const found = catalog.products.find((entry) => entry.handle === handle);
  if (!found) throw new Error(`no product ${handle}`);
  return found;
}

/** Problems of the hero's file after `change` has been made to it. */
function problemsAfter(change: (file: { variants: object[] }) => void, name = hero) {
  const file = JSON.parse(textOf(hero));
  change(file);
  return problemsOf(() => parseProductFile(name, JSON.stringify(file)));
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof CatalogFileError) return error.problems;
    throw error;
  }
  return [];
}

describe("the catalog we ship", () => {
  it("holds three needle lines, six supplies and one restricted non-needle, hero first", () => {
    expect(catalog.products.map((p) => [p.handle, p.restrictionClass])).toEqual([
      ["aps-superficial-fascia", "rx-needle"],
      ["needlepoint-deep", "rx-needle"],
      ["needlepoint-fine", "rx-needle"],
      ["sharps-container", "none"],
      ["alcohol-prep-pads", "none"],
      ["nitrile-gloves", "none"],
      ["cotton-swabs", "none"],
      ["needle-trays", "none"],
      ["anatomy-chart", "none"],
      ["electrostimulation-clip-set", "rx-other"],
    ]);
  });

  it("is called demo data by the shop for as long as one file is", () => {
    expect(shop.catalogIsDemo).toBe(catalog.products.some((p) => p.demoData));
  });

  it("lays the hero line out as designed", () => {
    const made = product("aps-superficial-fascia").variants.map((v) => v.title);
    expect(made).toEqual([
      "0.16 × 15 mm",
      "0.16 × 25 mm",
      "0.18 × 15 mm",
      "0.18 × 25 mm",
      "0.18 × 30 mm",
      "0.20 × 15 mm",
      "0.20 × 25 mm",
      "0.20 × 30 mm",
      "0.20 × 40 mm",
      "0.25 × 25 mm",
      "0.25 × 30 mm",
      "0.25 × 40 mm",
    ]);
    const bySku = new Map(product("aps-superficial-fascia").variants.map((v) => [v.sku, v]));
    expect(bySku.get("APS-SF-020-030")).toMatchObject({
      priceCents: 1590,
      quantityBreaks: [{ minQuantity: 2, unitCents: 1480 }, { minQuantity: 10 }],
      optionValues: { Diameter: "0.20 mm", Length: "30 mm" },
      spec: { handle: "steel", conductive: true, coating: "uncoated", colorCode: { name: "blue" } },
    });
    expect(bySku.get("APS-SF-020-040")?.priceCents).toBe(1640);
    expect(bySku.get("APS-SF-020-015")?.stock).toBe(6);
    expect(bySku.get("APS-SF-025-025")).toMatchObject({ stock: 0, restockOn: "2026-12-04" });
  });

  it("sells the small sharps container for $6.80, in three sizes", () => {
    expect(product("sharps-container").variants.map((v) => [v.title, v.priceCents])).toEqual([
      ["1.4 qt", 680],
      ["5.4 qt", 1140],
      ["8.2 qt", 1420],
    ]);
  });

  it.each(catalog.products)("$handle fits the wire and its options", (entry) => {
    expect(catalog.categories.map((c) => c.handle)).toContain(entry.category);
    for (const variant of entry.variants) {
      const first = { minQuantity: 1, unitCents: variant.priceCents };
      for (const tier of [first, ...variant.quantityBreaks]) priceTier.parse(tier);
      catalogVariant.shape.weightGrams.parse(variant.weightGrams);
      expect(variant.spec === null).toBe(entry.kind === "supply");
      if (variant.spec) needleSpec.parse(variant.spec);
      for (const { title, values } of entry.options) {
        expect(values).toContain(variant.optionValues[title]);
      }
    }
  });

  it("states class and nickel on every needle, and no license where none is needed", () => {
    for (const entry of catalog.products) {
      const words = JSON.stringify(entry);
      if (entry.kind === "needle") {
        expect(words).toContain("21 CFR 880.5580");
        expect(words).toContain("nickel");
      }
      expect(words.includes("No license needed")).toBe(entry.restrictionClass === "none");
    }
  });

  it("agrees with the articles on what is read beside what", () => {
    const articles = loadArticles(undefined, new Set(catalog.products.map((p) => p.handle)));
    const fromArticles = articles.flatMap((a) => a.productHandles.map((h) => `${h} ${a.slug}`));
    const fromCatalog = catalog.products.flatMap((p) =>
      p.articleSlugs.map((slug) => `${p.handle} ${slug}`),
    );
    expect(fromCatalog.sort()).toEqual(fromArticles.sort());
  });
});

describe("an edited product file", () => {
  it("is refused with the path of the mistake", () => {
    expect(
      problemsAfter((file) => Object.assign(file.variants[3] ?? {}, { priceCents: 14.8 })),
    ).toEqual([expect.stringMatching(/^variants\[3\]\.priceCents /)]);
    expect(problemsAfter((file) => Object.assign(file, { colour: "red" }))).toEqual([
      expect.stringContaining("colour"),
    ]);
    expect(
      problemsAfter((file) => Object.assign(file.variants[0] ?? {}, { diameterMm: 36 })),
    ).toEqual([expect.stringMatching(/^variants\[0\]\.diameterMm /)]);
  });

  it("is refused when it repeats a size or gives a diameter two colors", () => {
    expect(
      problemsAfter((file) => Object.assign(file.variants[1] ?? {}, { lengthMm: 15 })),
    ).toEqual(["variants[1] repeats the size 0.16 × 15 mm."]);
    const pink = { colorCode: { name: "pink", hex: "#ff99aa" } };
    expect(problemsAfter((file) => Object.assign(file.variants[1] ?? {}, pink))).toEqual([
      "variants[1].colorCode is pink #ff99aa, but 0.16 mm was red #d6453d.",
    ]);
  });

  it("is refused when a larger order would cost more", () => {
    const quantityBreaks = [{ minQuantity: 2, unitCents: 1600 }];
    expect(
      problemsAfter((file) => Object.assign(file.variants[0] ?? {}, { quantityBreaks })),
    ).toEqual([
      "variants[0].quantityBreaks[0] Each break needs more boxes and a lower price than the one before.",
    ]);
  });

  it("is refused when it claims an approval, or a needle without a restriction", () => {
    expect(problemsAfter((file) => Object.assign(file, { subtitle: "FDA-cleared." }))).toEqual([
      "subtitle Do not claim that FDA approved or cleared it.",
    ]);
    expect(problemsAfter((file) => Object.assign(file, { restrictionClass: "none" }))).toEqual([
      expect.stringMatching(/^restrictionClass /),
    ]);
  });

  it("is refused under another name, and when it is no JSON", () => {
    expect(problemsAfter(() => undefined, "other.json")).toEqual([
      'handle "aps-superficial-fascia" is not the file name.',
    ]);
    expect(() => parseProductFile(hero, "{")).toThrow(CatalogFileError);
    expect(() => parseProductFile(hero, "{")).toThrow(hero);
  });
});

describe("a folder of product files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "catalog-"));
    writeFileSync(join(folder, hero), textOf(hero));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const header =
    "sku,diameter_mm,length_mm,color_name,color_hex,weight_grams,price,price_2,price_10,stock,restock_on,udi_di";

  it("takes the variants from a CSV beside the file", () => {
    const rows = [
      'APS-SF-020-030,0.20,30,"blue",#3b7dd8,91,17.25,16.00,,40,,08400000000017',
      "APS-SF-022-030,0.22,30,green,#3c8c5a,92,17.25,,,0,2027-01-15,",
    ];
    const csv = join(folder, "aps-superficial-fascia.csv");
    writeFileSync(csv, `\uFEFF${[header, ...rows, ""].join("\r\n")}`);
    const [line] = loadCatalog(folder).products;
    expect(line?.variants).toEqual([
      expect.objectContaining({
        title: "0.20 × 30 mm",
        priceCents: 1725,
        quantityBreaks: [{ minQuantity: 2, unitCents: 1600 }],
        stock: 40,
        restockOn: null,
        udiDi: "08400000000017",
        spec: expect.objectContaining({ diameterMm: 0.2, handle: "steel", needlesPerBox: 100 }),
      }),
      expect.objectContaining({
        sku: "APS-SF-022-030",
        restockOn: "2027-01-15",
        quantityBreaks: [],
      }),
    ]);
  });

  it("takes a supply's choices from a CSV", () => {
    const csv =
      'sku,title,option_Size,weight_grams,price,stock\nSHC-014,"1.4 qt, wall mount",1.4 qt,180,6.80,12\n';
    const file = parseProductFile("sharps-container.json", textOf("sharps-container.json"), csv);
    expect(file.variants).toEqual([
      expect.objectContaining({ title: "1.4 qt, wall mount", optionValues: { Size: "1.4 qt" } }),
    ]);
  });

  it.each([
    ["sku,prise\nA-1,2.00", ['line 1: there is no column "prise"', "line 2: the price is missing"]],
    ["sku,price\nA-1,$2", ['line 2, price: write dollars like 14.80, not "$2"']],
    ["sku,price\nA-1,2.00,3", ["line 2: 3 fields under 2 columns"]],
    ['sku,price\n"A-1,2.00', ["a quoted field is not closed"]],
    ["sku,price\n", ["there is no line below the header"]],
  ])("names the line of a mistake in %j", (csv, problems) => {
    expect(problemsOf(() => parseProductFile(hero, textOf(hero), csv))).toEqual(problems);
  });

  it("checks CSV cells as strictly as JSON", () => {
    const csv = `${header}\nAPS-SF-020-030,0.20,30,blue,#3b7dd8,91,17.25,16.00,,2.5,,\n`;
    expect(problemsOf(() => parseProductFile(hero, textOf(hero), csv))).toEqual([
      expect.stringMatching(/^variants\[0\]\.stock /),
    ]);
  });

  it("refuses a SKU that two products claim, a CSV without its file, and an empty folder", () => {
    const twin = JSON.parse(textOf(hero));
    writeFileSync(join(folder, "twin.json"), JSON.stringify({ ...twin, handle: "twin" }));
    expect(problemsOf(() => loadCatalog(folder))).toEqual([
      "position 1 is taken by aps-superficial-fascia.json.",
    ]);
    writeFileSync(
      join(folder, "twin.json"),
      JSON.stringify({ ...twin, handle: "twin", position: 2 }),
    );
    expect(problemsOf(() => loadCatalog(folder))).toEqual([
      "variants[0].sku APS-SF-016-015 is taken by aps-superficial-fascia.json.",
    ]);
    rmSync(join(folder, "twin.json"));
    writeFileSync(join(folder, "lost.csv"), header);
    expect(problemsOf(() => loadCatalog(folder))).toEqual([
      "There is no JSON file of the same name.",
    ]);
    rmSync(join(folder, "lost.csv"));
    rmSync(join(folder, hero));
    expect(() => loadCatalog(folder)).toThrow("No product files");
  });
});
