import { overallLengthMm, overallWidthMm, partsOf } from "./needle-parts";
import type { NeedleSpec } from "./spec";
import { formatDiameter, formatLength } from "./units";

/** All coordinates are units of the viewport: x to the right, y downward, origin at its corner. */
export type Point = { x: number; y: number };
export type Segment = { from: Point; to: Point };
export type Rect = { x: number; y: number; width: number; height: number };

export type Viewport = {
  width: number;
  height: number;
  /** Room kept free around the needle and its dimension lines; the caption goes below. */
  padding?: { x: number; top: number; bottom: number };
  /**
   * How many viewport units make a millimeter on the reader's screen. Without it CSS's own
   * millimeter is taken; hand over the calibrated value of "actual size on your screen".
   */
  unitsPerScreenMm?: number;
  /** Leave dimension lines out, for a thumbnail. */
  plain?: boolean;
  /** Draw to the scale that a shaft of this length would get, so that several share one scale. */
  scaleForLengthMm?: number;
};

export type DimensionLine = {
  line: Segment;
  /** The short strokes that end the line; none for a leader. */
  ends: readonly Segment[];
  /** Baseline point of the text. */
  label: Point & { anchor: "start" | "end" };
  text: string;
};

export type NeedleDrawing = {
  unitsPerMm: number;
  /** Drawn size to real size on the reader's screen. */
  ratio: number;
  /** "1.9 : 1". */
  scaleText: string;
  /** Everything drawn, dimension labels included, lies inside. */
  bounds: Rect;
  handle: Rect;
  /** Strokes across the handle: the windings or knurls of its grip. */
  grooves: readonly Segment[];
  collar: Rect;
  /** True to scale: a hairline needle may be thinner than a pixel. */
  shaft: Rect;
  /** The taper: two corners on the shaft, then the point. */
  tip: readonly [Point, Point, Point];
  tube: Rect | null;
  length: DimensionLine | null;
  diameter: DimensionLine | null;
};

/** Units a millimeter has when the viewport is shown at its CSS size (96 px to the inch). */
export const cssPxPerMm = 96 / 25.4;

const defaultPadding = { x: 16, top: 20, bottom: 52 };
/** Reserved for a dimension and its label on either side; wide enough for "100 mm" at 13 px. */
const dimensionGap = 36;
const labelWidth = 56;
const labelGap = 10;
const labelHeight = 14;
const endStroke = 5;
const grooveSpacingMm = 1.25;

/** "7.3 : 1", and "1 : 1.4" for a drawing smaller than life. */
export function formatScale(ratio: number): string {
  return ratio >= 1 ? `${ratio.toFixed(1)} : 1` : `1 : ${(1 / ratio).toFixed(1)}`;
}

const centered = (x: number, y: number, width: number, height: number): Rect => ({
  x: x - width / 2,
  y,
  width,
  height,
});

/**
 * Lays a needle out point downward, to scale, in the middle of a viewport. Handle and tube follow
 * drawing conventions (`needle-parts.ts`); shaft length and diameter are the spec's.
 * @throws RangeError for a viewport with no room left inside its padding and dimension lines.
 */
export function drawNeedle(spec: NeedleSpec, viewport: Viewport): NeedleDrawing {
  const parts = partsOf(spec);
  const padding = viewport.padding ?? defaultPadding;
  const side = viewport.plain ? 0 : dimensionGap + labelWidth + labelGap;
  const room = {
    width: viewport.width - 2 * padding.x - 2 * side,
    height: viewport.height - padding.top - padding.bottom,
  };
  if (!(room.width > 0 && room.height > 0)) {
    throw new RangeError(`A ${viewport.width} × ${viewport.height} viewport has no room.`);
  }

  const scaledFor = Math.max(viewport.scaleForLengthMm ?? 0, spec.lengthMm);
  const unitsPerMm = Math.min(
    room.height / (overallLengthMm(parts) + scaledFor - spec.lengthMm),
    room.width / overallWidthMm(parts),
  );
  const ratio = unitsPerMm / (viewport.unitsPerScreenMm ?? cssPxPerMm);
  const mm = (value: number) => value * unitsPerMm;

  const x = viewport.width / 2;
  const top = padding.top;
  const shaftTop = top + mm(parts.handleLengthMm);
  const point = shaftTop + mm(parts.shaftLengthMm);
  const taperTop = point - mm(parts.tipLengthMm);
  const collarTop = shaftTop - mm(parts.collarLengthMm);
  const handleWidth = mm(parts.handleDiameterMm);
  const shaftWidth = mm(parts.shaftDiameterMm);

  const grooveCount = Math.floor((parts.handleLengthMm - parts.collarLengthMm) / grooveSpacingMm);
  const grooves = Array.from({ length: grooveCount - 1 }, (_, i) => {
    const y = top + mm((i + 1) * grooveSpacingMm);
    return { from: { x: x - handleWidth / 2, y }, to: { x: x + handleWidth / 2, y } };
  });
  const tube = parts.tube && {
    ...centered(x, top + mm(parts.tube.offsetMm), mm(parts.tube.diameterMm), 0),
    height: mm(parts.tube.lengthMm),
  };
  const halfWidth = mm(overallWidthMm(parts)) / 2;

  return {
    unitsPerMm,
    ratio,
    scaleText: formatScale(ratio),
    bounds: {
      x: x - halfWidth - side,
      y: top,
      width: 2 * (halfWidth + side),
      height: point - top,
    },
    handle: centered(x, top, handleWidth, collarTop - top),
    grooves,
    collar: centered(x, collarTop, handleWidth, shaftTop - collarTop),
    shaft: centered(x, shaftTop, shaftWidth, taperTop - shaftTop),
    tip: [
      { x: x - shaftWidth / 2, y: taperTop },
      { x: x + shaftWidth / 2, y: taperTop },
      { x, y: point },
    ],
    tube,
    length: viewport.plain ? null : lengthLine(spec, x + halfWidth, shaftTop, point),
    diameter: viewport.plain
      ? null
      : diameterLine(spec, {
          labelEnd: x - halfWidth - dimensionGap,
          shaftSide: x - shaftWidth / 2,
          y: diameterLineY(tube, shaftTop, taperTop),
        }),
  };
}

/** Where the bare shaft shows below the tube; beside its middle when the tube covers it all. */
function diameterLineY(tube: Rect | null, shaftTop: number, taperTop: number): number {
  const from = Math.max(shaftTop, tube ? tube.y + tube.height : shaftTop);
  return from < taperTop ? (from + taperTop) / 2 : (shaftTop + taperTop) / 2;
}

function lengthLine(spec: NeedleSpec, edge: number, from: number, to: number): DimensionLine {
  const x = edge + dimensionGap;
  const end = (y: number) => ({ from: { x: x - endStroke, y }, to: { x: x + endStroke, y } });
  return {
    line: { from: { x, y: from }, to: { x, y: to } },
    ends: [end(from), end(to)],
    label: { x: x + labelGap, y: (from + to) / 2 + labelHeight / 3, anchor: "start" },
    text: formatLength(spec.lengthMm),
  };
}

function diameterLine(
  spec: NeedleSpec,
  at: { labelEnd: number; shaftSide: number; y: number },
): DimensionLine {
  return {
    line: { from: { x: at.labelEnd, y: at.y }, to: { x: at.shaftSide, y: at.y } },
    ends: [],
    label: { x: at.labelEnd - labelGap, y: at.y + labelHeight / 3, anchor: "end" },
    text: `Ø ${formatDiameter(spec.diameterMm)}`,
  };
}
