import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  diameterOfGauge,
  formatGauge,
  formatInches,
  formatLength,
  formatSize,
  formatSizeGaugeInch,
  gaugeOf,
  gaugeTable,
  inchesOf,
  lengthOfInches,
  sameDiameter,
} from "./units";

describe("sizes in words", () => {
  it("writes millimeters as a box does", () => {
    expect(formatSize(0.2, 30)).toBe("0.20 × 30 mm");
    expect(formatSize(0.16, 15)).toBe("0.16 × 15 mm");
    expect(formatLength(12.5)).toBe("12.5 mm");
  });

  it("writes gauge and inch", () => {
    expect(formatSizeGaugeInch(0.2, 30)).toBe("36 ga × 1.2 in");
    expect(formatSizeGaugeInch(0.25, 25)).toBe("32 ga × 1.0 in");
    expect(formatInches(100)).toBe("3.9 in");
  });

  it("keeps to millimeters where no gauge can be given honestly", () => {
    expect(gaugeOf(0.12)).toBeNull();
    expect(formatGauge(0.12)).toBe("0.12 mm");
    expect(formatSizeGaugeInch(0.14, 13)).toBe("0.14 mm × 0.5 in");
  });
});

describe("the gauge table", () => {
  it("holds the published pairs", () => {
    expect([0.18, 0.22, 0.25, 0.35].map(gaugeOf)).toEqual([38, 34, 32, 28]);
    expect([38, 34, 32, 28].map(diameterOfGauge)).toEqual([0.18, 0.22, 0.25, 0.35]);
    expect(diameterOfGauge(25)).toBeNull();
  });

  it("gives every gauge once, finer for a higher number", () => {
    const byGauge = [...gaugeTable].sort((a, b) => a.gauge - b.gauge);
    expect(new Set(byGauge.map((row) => row.gauge)).size).toBe(gaugeTable.length);
    const diameters = byGauge.map((row) => row.diameterMm);
    expect(diameters).toEqual([...diameters].sort((a, b) => b - a));
  });

  it("finds a diameter that a database stored as a 32-bit float", () => {
    expect(gaugeOf(Math.fround(0.2))).toBe(36);
    expect(sameDiameter(0.2, 0.21)).toBe(false);
  });
});

describe("inches", () => {
  it("reads an inch length as the length sold under it", () => {
    expect([0.5, 1, 1.2, 1.5, 2, 3, 4].map(lengthOfInches)).toEqual([13, 25, 30, 40, 50, 75, 100]);
  });

  it("stays within a trade tolerance of the true length", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 6, noNaN: true }), (inches) => {
        expect(Math.abs(lengthOfInches(inches) - inches * 25.4)).toBeLessThanOrEqual(2);
        expect(inchesOf(inches * 25.4)).toBeCloseTo(inches, 10);
      }),
    );
  });
});
