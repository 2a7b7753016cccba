import { describe, expect, it } from "vitest";
import { breaksAt, nextBreak, sumOf } from "./basket-sum";
import type { MatrixCell } from "./matrix-model";

const tiers = [
  { minQuantity: 1, unitCents: 1590 },
  { minQuantity: 2, unitCents: 1480 },
  { minQuantity: 10, unitCents: 1390 },
];
const cell = (variantId: string): MatrixCell => ({
  variantId,
  sku: variantId,
  code: variantId,
  title: variantId,
  tiers,
  availability: { state: "in_stock", quantityLeft: null, restockOn: null },
  needlesPerBox: 100,
});

describe("the sum of the chosen boxes", () => {
  it("prices every size at its own break", () => {
    expect(sumOf([cell("a"), cell("b")], { a: 2, b: 1 })).toEqual({
      boxes: 3,
      sizes: 2,
      needles: 300,
      cents: 2 * 1480 + 1590,
    });
  });
  it("is nothing when nothing is chosen", () => {
    expect(sumOf([cell("a")], { a: 0, gone: 4 })).toEqual({
      boxes: 0,
      sizes: 0,
      needles: 0,
      cents: 0,
    });
  });
});

describe("quantity breaks", () => {
  it("tells the reached one and the next", () => {
    expect(breaksAt(tiers, 1)).toEqual({ reached: null, next: tiers[1] });
    expect(breaksAt(tiers, 2)).toEqual({ reached: tiers[1], next: tiers[2] });
    expect(breaksAt(tiers, 40)).toEqual({ reached: tiers[2], next: null });
  });
});

describe("the next break", () => {
  it("says how many more boxes it takes and what they save together", () => {
    expect(nextBreak(tiers, 2)).toEqual({
      moreBoxes: 8,
      minQuantity: 10,
      unitCents: 1390,
      savesCents: 900,
    });
    expect(nextBreak(tiers, 10)).toBeNull();
  });
});
