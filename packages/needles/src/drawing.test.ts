import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankCardWidthMm, drawActualSize, pxPerMmFromCard } from "./actual-size";
import { cssPxPerMm, drawNeedle, formatScale, type NeedleDrawing, type Point } from "./drawing";
import type { NeedleSpec } from "./spec";

const spec: NeedleSpec = {
  diameterMm: 0.2,
  lengthMm: 30,
  handle: "steel",
  conductive: true,
  coating: "uncoated",
  guideTube: true,
  needlesPerBox: 100,
  needlesPerBlister: 1,
  sterilization: "ethylene-oxide",
  colorCode: { name: "blue", hex: "#3b7dd8" },
};

const anySpec = fc
  .record({
    diameterMm: fc.integer({ min: 10, max: 60 }).map((n) => n / 100),
    lengthMm: fc.integer({ min: 5, max: 150 }),
    handle: fc.constantFrom("steel" as const, "copper-coil" as const, "plastic" as const),
    guideTube: fc.boolean(),
  })
  .map((part): NeedleSpec => ({ ...spec, ...part, conductive: part.handle !== "plastic" }));

const cornersOf = (rect: { x: number; y: number; width: number; height: number } | null) =>
  rect
    ? [
        { x: rect.x, y: rect.y },
        { x: rect.x + rect.width, y: rect.y + rect.height },
      ]
    : [];

function pointsOf(drawing: NeedleDrawing): Point[] {
  const dimensions = [drawing.length, drawing.diameter].flatMap((d) => (d ? [d] : []));
  const rects = [drawing.handle, drawing.collar, drawing.shaft, drawing.tube, drawing.bounds];
  const segments = [...drawing.grooves, ...dimensions.flatMap((d) => [d.line, ...d.ends])];
  return [
    ...rects.flatMap(cornersOf),
    ...segments.flatMap((s) => [s.from, s.to]),
    ...drawing.tip,
    // The text itself: 8 units a character is more than Instrument Sans takes at 13 px.
    ...dimensions.flatMap(({ label, text }) => [
      label,
      { x: label.x + (label.anchor === "start" ? 8 : -8) * text.length, y: label.y },
    ]),
  ];
}

describe("drawNeedle", () => {
  const drawing = drawNeedle(spec, { width: 500, height: 420 });

  it("draws length and diameter of the spec to one scale", () => {
    const [, , point] = drawing.tip;
    expect((point.y - drawing.shaft.y) / drawing.unitsPerMm).toBeCloseTo(30, 9);
    expect(drawing.shaft.width / drawing.unitsPerMm).toBeCloseTo(0.2, 9);
    expect(drawing.length?.text).toBe("30 mm");
    expect(drawing.diameter?.text).toBe("Ø 0.20");
  });

  it("joins handle, collar, shaft and point without a gap", () => {
    expect(drawing.handle.y + drawing.handle.height).toBeCloseTo(drawing.collar.y, 9);
    expect(drawing.collar.y + drawing.collar.height).toBeCloseTo(drawing.shaft.y, 9);
    expect(drawing.shaft.y + drawing.shaft.height).toBeCloseTo(drawing.tip[0].y, 9);
  });

  it("lets the handle stand out above the tube and the point below", () => {
    const tube = drawing.tube;
    expect(tube && tube.y > drawing.handle.y).toBe(true);
    expect(tube && tube.y + tube.height < drawing.tip[2].y).toBe(true);
    expect(drawNeedle({ ...spec, guideTube: false }, { width: 500, height: 420 }).tube).toBeNull();
  });

  it("states the scale against the reader's own screen", () => {
    expect(drawing.ratio).toBeCloseTo(drawing.unitsPerMm / cssPxPerMm, 9);
    expect(drawing.scaleText).toBe("2.0 : 1");
    const dense = drawNeedle(spec, { width: 500, height: 420, unitsPerScreenMm: cssPxPerMm * 2 });
    expect(dense.scaleText).toBe("1.0 : 1");
    expect(formatScale(7.3)).toBe("7.3 : 1");
    expect(formatScale(0.5)).toBe("1 : 2.0");
  });

  it("gives needles of different length one scale when asked", () => {
    const shared = { width: 500, height: 420, scaleForLengthMm: 40 };
    const short = drawNeedle({ ...spec, lengthMm: 15 }, shared);
    const long = drawNeedle({ ...spec, lengthMm: 40 }, shared);
    expect(short.unitsPerMm).toBeCloseTo(long.unitsPerMm, 9);
    expect(short.bounds.height).toBeLessThan(long.bounds.height);
  });

  it("draws a thumbnail without dimension lines, and refuses a viewport without room", () => {
    const padding = { x: 4, top: 4, bottom: 4 };
    const plain = drawNeedle(spec, { width: 48, height: 64, padding, plain: true });
    expect([plain.length, plain.diameter]).toEqual([null, null]);
    expect(() => drawNeedle(spec, { width: 48, height: 64 })).toThrow(RangeError);
  });

  it("fits any needle into its viewport, labels included, always to scale", () => {
    const size = fc.record({
      width: fc.integer({ min: 260, max: 1600 }),
      height: fc.integer({ min: 120, max: 1200 }),
      plain: fc.boolean(),
    });
    fc.assert(
      fc.property(anySpec, size, (needle, viewport) => {
        const drawn = drawNeedle(needle, viewport);
        for (const { x, y } of pointsOf(drawn)) {
          expect(x >= 0 && x <= viewport.width && y >= 0 && y <= viewport.height).toBe(true);
        }
        const [left, right, point] = drawn.tip;
        expect((point.y - drawn.shaft.y) / drawn.unitsPerMm).toBeCloseTo(needle.lengthMm, 6);
        expect((right.x - left.x) / drawn.unitsPerMm).toBeCloseTo(needle.diameterMm, 6);
      }),
    );
  });
});

describe("drawActualSize", () => {
  it("shows the shaft at its own length on a calibrated screen", () => {
    const drawing = drawActualSize(spec, 5);
    expect(drawing.shaft.to.x - drawing.shaft.from.x).toBeCloseTo(150, 9);
    expect(drawing.shaft.width).toBeCloseTo(1, 9);
    expect(drawing.ticks).toHaveLength(7);
    expect(drawing.ticks.at(-1)?.from.x).toBeCloseTo(drawing.shaft.to.x, 9);
  });

  it("stays inside the size it asks for", () => {
    fc.assert(
      fc.property(anySpec, fc.double({ min: 1, max: 40, noNaN: true }), (needle, unitsPerMm) => {
        const { width, height, shaft, ticks } = drawActualSize(needle, unitsPerMm);
        for (const { x, y } of [shaft.to, ...ticks.map((tick) => tick.to)]) {
          expect(x <= width && y <= height).toBe(true);
        }
      }),
    );
  });

  it("is calibrated with a bank card", () => {
    expect(pxPerMmFromCard(bankCardWidthMm * 4)).toBeCloseTo(4, 9);
    for (const px of [0, -1, Number.NaN, 5, 100_000]) {
      expect(() => pxPerMmFromCard(px)).toThrow(RangeError);
    }
  });
});
