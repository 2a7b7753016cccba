import type { CatalogVariant } from "@needlepoint/contracts/catalog";
import { describe, expect, it } from "vitest";
import { buildMatrix } from "./build-matrix";
import { cellsOf } from "./matrix-model";

function size(id: string, lengthMm: number, needlesPerBox: number, title = id): CatalogVariant {
  return {
    id,
    sku: id.toUpperCase(),
    title,
    options: {},
    spec: {
      diameterMm: 0.2,
      lengthMm,
      handle: "steel",
      conductive: true,
      coating: "silicone",
      guideTube: true,
      needlesPerBox,
      needlesPerBlister: 1,
      sterilization: "ethylene-oxide",
      colorCode: { name: "teal", hex: "#0b5e59" },
    },
    tiers: [{ minQuantity: 1, unitCents: 1480 }],
    availability: { state: "in_stock", quantityLeft: null, restockOn: null },
    weightGrams: null,
    gtin: null,
  };
}

const boxes = { min: 1, max: null };

describe("sizes in more than one pack", () => {
  const variants = [
    size("a", 30, 100),
    size("b", 30, 500),
    size("c", 30, 100, "Refill"),
    size("d", 40, 100),
  ];
  const model = buildMatrix({ variants, boxes });

  it("stand once in the grid, and each further pack beside it by what it differs in", () => {
    expect(model.rows.flatMap(({ cells }) => cells.map((cell) => cell?.variantId))).toEqual([
      "a",
      "d",
    ]);
    expect(model.otherPacks.map(({ variantId, title }) => [variantId, title])).toEqual([
      ["b", "0.20 × 30 mm, box of 500"],
      ["c", "0.20 × 30 mm, Refill"],
    ]);
  });

  it("can all be chosen, and only the one of the grid by its size in an address", () => {
    expect(cellsOf(model).map(({ variantId }) => variantId)).toEqual(["a", "d", "b", "c"]);
    expect(cellsOf(model).filter(({ code }) => code === "0.20x30")).toHaveLength(1);
  });
});
