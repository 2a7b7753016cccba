import { describe, expect, it } from "vitest";
import { formatCents, formatEach, unitCentsFor } from "./money";

describe("money on screen", () => {
  it("writes cents as dollars", () => {
    expect(formatCents(1480)).toBe("$14.80");
    expect(formatCents(1234567)).toBe("$12,345.67");
  });
  it("says what one needle comes to, once there is one", () => {
    expect(formatEach(5920, 400)).toBe("14.8¢ each");
    expect(formatEach(0, 0)).toBe("");
  });
  it("prices a size that nobody has chosen yet like its first box", () => {
    const tiers = [
      { minQuantity: 10, unitCents: 1390 },
      { minQuantity: 1, unitCents: 1590 },
      { minQuantity: 2, unitCents: 1480 },
    ];
    expect([0, 1, 2, 9, 10, 500].map((n) => unitCentsFor(tiers, n))).toEqual([
      1590, 1590, 1480, 1480, 1390, 1390,
    ]);
  });
});
