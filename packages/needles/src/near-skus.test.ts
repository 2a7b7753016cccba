import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearSkus } from "./near-skus";

const catalog = Array.from({ length: 60 }, (_, i) => {
  const diameter = String(16 + (i % 6) * 2).padStart(3, "0");
  return `APS-SF-${diameter}-0${15 + Math.floor(i / 6) * 5}`;
});
const near = nearSkus(catalog);
const known = fc.constantFrom(...catalog);

describe("the SKUs near to what was typed", () => {
  it("hold the one that is meant when a letter is wrong, missing or too many", () => {
    fc.assert(
      fc.property(known, fc.nat(12), fc.constantFrom("", "Z", "9Z"), (sku, at, put) => {
        const typed = sku.slice(0, at) + put + sku.slice(at + 1);
        const found = near(typed, 12);
        // Another SKU may be as near; the one that is meant is never farther than those shown.
        expect(found.length).toBeGreaterThan(0);
        if (found.length < 12) expect(found).toContain(sku);
      }),
    );
  });

  it("are the SKU itself first, however it is cut up", () => {
    fc.assert(
      fc.property(known, (sku) => {
        expect(near(sku.replaceAll("-", " ").toLowerCase())[0]).toBe(sku);
        expect(near(sku.replaceAll("-", ""))[0] ?? sku).toBe(sku);
      }),
    );
  });

  it("are none for what is nowhere near, and never a surprise", () => {
    expect(near("hello world")).toEqual([]);
    expect(near("")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        expect(near(typed).every((sku) => catalog.includes(sku))).toBe(true);
      }),
    );
  });
});
