import type { Rect, Segment } from "./drawing";
import { cssPxPerMm } from "./drawing";
import { overallLengthMm, partsOf } from "./needle-parts";
import type { NeedleSpec } from "./spec";

/** A needle lying point to the right, life-size, over a millimeter ruler. */
export type ActualSizeDrawing = {
  /** Size of the viewport to show it in, in the same units as everything below. */
  width: number;
  height: number;
  handle: Rect;
  collar: Rect;
  shaft: Segment & { width: number };
  ruler: Segment;
  /** One stroke a centimeter, longer, and one between. */
  ticks: readonly Segment[];
};

const margin = 4;
const rulerGapMm = 1.5;
const longTickMm = 1.4;
const shortTickMm = 0.8;

/**
 * The reader lays a bank card (85.60 mm wide, ISO/IEC 7810 ID-1) against a bar on the screen and
 * says how many CSS pixels it covers.
 * @throws RangeError when no screen could show a card that size (1 to 40 px a millimeter).
 */
export function pxPerMmFromCard(cardWidthPx: number): number {
  const pxPerMm = cardWidthPx / bankCardWidthMm;
  if (!(pxPerMm >= 1 && pxPerMm <= 40)) {
    throw new RangeError(`A bank card is not ${cardWidthPx} pixels wide.`);
  }
  return pxPerMm;
}

export const bankCardWidthMm = 85.6;

/** Lays the needle out life-size; `unitsPerMm` is the screen's calibrated value, CSS's without. */
export function drawActualSize(spec: NeedleSpec, unitsPerMm = cssPxPerMm): ActualSizeDrawing {
  const parts = partsOf(spec);
  const mm = (value: number) => value * unitsPerMm;
  const middle = margin + mm(parts.handleDiameterMm) / 2;
  const collarX = margin + mm(parts.handleLengthMm - parts.collarLengthMm);
  const shaftX = margin + mm(parts.handleLengthMm);
  const end = margin + mm(overallLengthMm(parts));
  const rulerY = margin + mm(parts.handleDiameterMm + rulerGapMm);

  const tickCount = Math.floor(parts.shaftLengthMm / 5) + 1;
  const ticks = Array.from({ length: tickCount }, (_, i) => {
    const x = shaftX + mm(i * 5);
    const tall = mm(i % 2 === 0 ? longTickMm : shortTickMm);
    return { from: { x, y: rulerY }, to: { x, y: rulerY + tall } };
  });

  return {
    width: end + margin,
    height: rulerY + mm(longTickMm) + margin,
    handle: {
      x: margin,
      y: margin,
      width: collarX - margin,
      height: mm(parts.handleDiameterMm),
    },
    collar: { x: collarX, y: margin, width: shaftX - collarX, height: mm(parts.handleDiameterMm) },
    shaft: {
      from: { x: shaftX, y: middle },
      to: { x: end, y: middle },
      width: mm(parts.shaftDiameterMm),
    },
    ruler: { from: { x: shaftX, y: rulerY }, to: { x: end, y: rulerY } },
    ticks,
  };
}
