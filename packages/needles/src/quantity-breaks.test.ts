import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatCents,
  formatPerNeedle,
  lineCentsFor,
  nextTier,
  tierFor,
  unitCentsFor,
} from "./quantity-breaks";

const box = [
  { minQuantity: 1, unitCents: 1590 },
  { minQuantity: 2, unitCents: 1480 },
  { minQuantity: 10, unitCents: 1390 },
];

describe("quantity breaks", () => {
  it("prices by the tier that is reached", () => {
    expect([1, 2, 9, 10, 999].map((n) => unitCentsFor(box, n))).toEqual([
      1590, 1480, 1480, 1390, 1390,
    ]);
    expect(lineCentsFor(box, 2) + lineCentsFor(box, 2)).toBe(5920);
  });

  it("tells the next cheaper tier and the way to it", () => {
    expect(nextTier(box, 1)).toEqual({ tier: box[1], moreBoxes: 1 });
    expect(nextTier(box, 4)).toEqual({ tier: box[2], moreBoxes: 6 });
    expect(nextTier(box, 10)).toBeNull();
  });

  it("does not offer a tier that saves nothing", () => {
    expect(nextTier([...box, { minQuantity: 50, unitCents: 1390 }], 12)).toBeNull();
  });

  it("refuses parts of a box, no box, and a quantity without a price", () => {
    for (const quantity of [0, -1, 0.4, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => tierFor(box, quantity)).toThrow(RangeError);
    }
    expect(() => tierFor([], 1)).toThrow("No price is set for 1 boxes.");
    expect(() => tierFor([{ minQuantity: 5, unitCents: 100 }], 4)).toThrow(RangeError);
  });

  it("never asks more for one box of a larger order, whatever the order of the tiers", () => {
    const tiers = fc
      .uniqueArray(fc.record({ min: fc.integer({ min: 2, max: 200 }), off: fc.nat(500) }), {
        selector: (tier) => tier.min,
        maxLength: 6,
      })
      .chain((steps) => {
        let unitCents = 5000;
        const falling = [...steps]
          .sort((a, b) => a.min - b.min)
          .map(({ min, off }) => {
            unitCents -= off;
            return { minQuantity: min, unitCents };
          });
        return fc.shuffledSubarray([{ minQuantity: 1, unitCents: 5000 }, ...falling], {
          minLength: falling.length + 1,
        });
      });
    const quantity = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(tiers, quantity, quantity, (prices, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(unitCentsFor(prices, more)).toBeLessThanOrEqual(unitCentsFor(prices, less));
        const next = nextTier(prices, less);
        if (next) {
          expect(unitCentsFor(prices, less + next.moreBoxes)).toBe(next.tier.unitCents);
          expect(next.tier.unitCents).toBeLessThan(unitCentsFor(prices, less));
        }
      }),
    );
  });
});

describe("money in words", () => {
  it("writes cents as dollars", () => {
    expect([0, 5, 1480, 148000, 123456789, -250].map(formatCents)).toEqual([
      "$0.00",
      "$0.05",
      "$14.80",
      "$1,480.00",
      "$1,234,567.89",
      "-$2.50",
    ]);
    expect(() => formatCents(0.5)).toThrow(RangeError);
  });

  it("says what one needle comes to", () => {
    expect(formatPerNeedle(1480, 100)).toBe("14.8¢ each");
    expect(formatPerNeedle(5920, 400)).toBe("14.8¢ each");
    expect(formatPerNeedle(1590, 100)).toBe("15.9¢ each");
    expect(formatPerNeedle(9999, 100)).toBe("$1.00 each");
    expect(formatPerNeedle(10500, 100)).toBe("$1.05 each");
    expect(() => formatPerNeedle(1480, 0)).toThrow(RangeError);
  });
});
