import { describe, expect, it } from "vitest";
import { sizeRange } from "./size-range";

describe("the range of sizes in words", () => {
  it("spans diameters and lengths in any order", () => {
    const sizes = { diametersMm: [0.25, 0.16], lengthsMm: [40, 15, 30], variantCount: 9 };
    expect(sizeRange({ ...sizes, leadSpec: null })).toBe("0.16–0.25 × 15–40 mm");
  });
  it("says one size once", () => {
    expect(
      sizeRange({ diametersMm: [0.3], lengthsMm: [50], variantCount: 1, leadSpec: null }),
    ).toBe("0.30 × 50 mm");
  });
  it("counts the sizes of a supply, and leaves a single one out", () => {
    const supply = { diametersMm: [], lengthsMm: [], leadSpec: null };
    expect(sizeRange({ ...supply, variantCount: 3 })).toBe("3 sizes");
    expect(sizeRange({ ...supply, variantCount: 1 })).toBe("");
  });
});
