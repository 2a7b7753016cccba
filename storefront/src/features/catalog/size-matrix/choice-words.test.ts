import { anyNumberOfBoxes } from "@needlepoint/needles/box-limits";
import { describe, expect, it } from "vitest";
import { sumOf } from "./basket-sum";
import { choiceInWords, choiceOf } from "./choice-words";
import type { MatrixCell } from "./matrix-model";

const cell = (code: string, left: number | null): MatrixCell => ({
  variantId: `v-${code}`,
  sku: code,
  code,
  title: `${code.replace("x", " × ")} mm`,
  tiers: [
    { minQuantity: 1, unitCents: 1590 },
    { minQuantity: 2, unitCents: 1480 },
  ],
  availability: {
    state: left === 0 ? "out" : left === null ? "in_stock" : "low",
    quantityLeft: left,
    restockOn: null,
  },
  needlesPerBox: 100,
});
const cells = [cell("0.18x25", null), cell("0.20x30", 6), cell("0.25x25", 0)];

describe("what an address asks for", () => {
  it("is chosen as far as there are boxes, and told where it is not made or out", () => {
    const asked = [
      { code: "0.18x25", boxes: 2 },
      { code: "0.20x30", boxes: 40 },
      { code: "0.25x25", boxes: 1 },
      { code: "0.99x30", boxes: 1 },
    ];
    expect(choiceOf(cells, asked, anyNumberOfBoxes)).toEqual({
      boxes: { "v-0.18x25": 2, "v-0.20x30": 6 },
      missing: ["0.99 × 30 mm"],
      out: [cells[2]],
    });
    const limits = { min: 5, max: 10 };
    expect(choiceOf(cells, [{ code: "0.18x25", boxes: 1 }], limits).boxes).toEqual({
      "v-0.18x25": 5,
    });
  });
});

describe("what is said after a change", () => {
  const words = (touched: MatrixCell | undefined, chosen: Record<string, number>) =>
    choiceInWords(touched, chosen, sumOf(cells, chosen));

  it("names the size, the break it is at and the whole", () => {
    expect(words(cells[0], { "v-0.18x25": 2, "v-0.20x30": 1 })).toBe(
      "0.18 × 25 mm: 2 boxes, $14.80 a box from 2 boxes on. $45.50 for 3 boxes, 2 sizes.",
    );
    expect(words(cells[0], { "v-0.18x25": 1 })).toBe(
      "0.18 × 25 mm: 1 box, $15.90 a box. $15.90 for 1 box, 1 size.",
    );
  });
  it("says when a size was taken out again, and nothing before anything happened", () => {
    expect(words(cells[0], {})).toBe("0.18 × 25 mm: none. No size chosen.");
    expect(words(undefined, {})).toBe("");
  });
});
