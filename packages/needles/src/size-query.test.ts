import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSizeQuery, splitSizeQuery } from "./size-query";
import { formatSize, formatSizeGaugeInch, gaugeTable } from "./units";

const blue30 = { diameterMm: 0.2, lengthMm: 30 };

describe("parseSizeQuery", () => {
  it.each([
    "0.20x30",
    "0.20 x 30",
    ".20 30mm",
    "0.2*30 mm",
    "0,20 × 30",
    "0.20mm x 30mm",
    "⌀0.20 30",
    "Ø 0.20 by 30 mm",
    "30mm 0.20",
    "30 x 0.20",
    '36g 1.2"',
    "36ga x 1.2in",
    "36 gauge 1.2 inch",
    "36 GA × 1.2 in",
    "36g 1.2",
    "36ga 30",
    "36gx30mm",
    "aps 0.20x30 needles",
    "0.20 x 30 mm, box of 100",
    "do you have 0.20x30mm?",
    "0.20x30mm.",
  ])("reads %s", (text) => {
    expect(parseSizeQuery(text)).toEqual(blue30);
  });

  it("reads inches as the length sold under them, fractions included", () => {
    expect(parseSizeQuery('32ga 1 1/2"')).toEqual({ diameterMm: 0.25, lengthMm: 40 });
    expect(parseSizeQuery("1/2 in")).toEqual({ lengthMm: 13 });
    expect(parseSizeQuery("2in 0.30")).toEqual({ diameterMm: 0.3, lengthMm: 50 });
  });

  it("reads one part alone", () => {
    expect(parseSizeQuery("0.18")).toEqual({ diameterMm: 0.18 });
    expect(parseSizeQuery("38 gauge")).toEqual({ diameterMm: 0.18 });
    expect(parseSizeQuery("40mm")).toEqual({ lengthMm: 40 });
  });

  it.each([
    "",
    "sharps container",
    "APS-SF-020-030",
    "NPD-025-050",
    "100",
    "1.4 qt",
    "30-40",
    "25ga",
    "0.9x",
    "0.00 mm",
    "1/0 in",
    "2026-11-23",
  ])("finds no size in %j", (text) => {
    expect(parseSizeQuery(text)).toEqual({});
  });

  it("leaves out a part that is no needle size", () => {
    expect(parseSizeQuery("0.20x300")).toEqual({ diameterMm: 0.2 });
    expect(parseSizeQuery("3.0x30mm")).toEqual({ lengthMm: 30 });
  });

  const length = fc.constantFrom(7, 10, 13, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125);

  it("reads back every size it writes in millimeters", () => {
    const hundredths = fc.integer({ min: 10, max: 60 });
    const halfMm = fc.integer({ min: 10, max: 300 });
    fc.assert(
      fc.property(hundredths, halfMm, (d, l) => {
        const size = { diameterMm: d / 100, lengthMm: l / 2 };
        expect(parseSizeQuery(formatSize(size.diameterMm, size.lengthMm))).toEqual(size);
      }),
    );
  });

  it("reads back every trade size it writes in gauge and inch", () => {
    fc.assert(
      fc.property(fc.constantFrom(...gaugeTable), length, ({ diameterMm }, lengthMm) => {
        const size = { diameterMm, lengthMm };
        expect(parseSizeQuery(formatSizeGaugeInch(diameterMm, lengthMm))).toEqual(size);
      }),
    );
    expect(parseSizeQuery(formatSizeGaugeInch(0.12, 7))).toEqual({ diameterMm: 0.12, lengthMm: 7 });
  });

  it("answers any text, with sizes in bounds or nothing", () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.constantFrom("0", ".", "2", "30", "x", " ", "mm", "g", '"', "in", "/", ",", "-"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { diameterMm = 0.1, lengthMm = 5 } = parseSizeQuery(text);
        expect(diameterMm >= 0.1 && diameterMm <= 0.6).toBe(true);
        expect(lengthMm >= 5 && lengthMm <= 150).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("splitSizeQuery", () => {
  it.each([
    ["aps 0.20x30 needles", blue30, "aps needles"],
    ['copper 36g 1.2"', blue30, "copper"],
    ["0.20 × 30", blue30, ""],
    ["sharps container", {}, "sharps container"],
    ["30mm silicone", { lengthMm: 30 }, "silicone"],
    ["", {}, ""],
  ])("takes the size out of %j", (text, size, rest) => {
    expect(splitSizeQuery(text)).toEqual({ size, rest });
  });
});
