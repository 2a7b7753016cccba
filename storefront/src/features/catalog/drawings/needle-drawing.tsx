import { type DimensionLine, drawNeedle } from "@needlepoint/needles/drawing";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import { formatSize } from "@needlepoint/needles/units";
import { pathOf } from "./path-of";

const width = 450;
const height = 400;

/** A needle drawn from its spec, to scale, with its dimension lines. */
export function NeedleDrawing({ spec }: { spec: NeedleSpec }) {
  const drawing = drawNeedle(spec, { width, height });
  return (
    <div className="relative">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="needle-drawing-title needle-drawing-description"
        className="h-auto w-full"
      >
        <title id="needle-drawing-title">{`Needle, ${formatSize(spec.diameterMm, spec.lengthMm)}`}</title>
        <desc id="needle-drawing-description">
          {`Drawn to scale, ${drawing.scaleText}: ${spec.handle} handle with a ${spec.colorCode.name} collar${
            spec.guideTube ? ", in its guide tube" : ""
          }, ${formatSize(spec.diameterMm, spec.lengthMm)} shaft.`}
        </desc>
        <NeedleShape drawing={drawing} color={spec.colorCode.hex} />
        {drawing.length ? <Dimension line={drawing.length} /> : null}
        {drawing.diameter ? <Dimension line={drawing.diameter} /> : null}
      </svg>
      <p className="absolute bottom-2 left-3 text-xs text-ink-3">
        Drawn to scale, {drawing.scaleText}
      </p>
    </div>
  );
}

/** A needle without words, lying aslant on a card; several on a page share one scale. */
export function NeedleThumbnail({
  spec,
  scaleForLengthMm,
}: {
  spec: NeedleSpec;
  scaleForLengthMm?: number;
}) {
  const drawing = drawNeedle(spec, {
    width: 100,
    height: 270,
    padding: { x: 4, top: 8, bottom: 8 },
    plain: true,
    scaleForLengthMm,
  });
  const { bounds } = drawing;
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  return (
    <svg aria-hidden="true" viewBox="0 0 280 200" className="size-full">
      <g transform={`translate(140 100) rotate(56) translate(${-middle.x} ${-middle.y})`}>
        <NeedleShape drawing={drawing} color={spec.colorCode.hex} hairline={1.6} />
      </g>
    </svg>
  );
}

function NeedleShape({
  drawing,
  color,
  hairline = 1.5,
}: {
  drawing: ReturnType<typeof drawNeedle>;
  color: string;
  /** Least width of the drawn shaft: a hairline to scale could be thinner than a pixel. */
  hairline?: number;
}) {
  const { handle, collar, shaft, tip, tube, grooves } = drawing;
  const middle = shaft.x + shaft.width / 2;
  const shaftWidth = Math.max(shaft.width, hairline);
  const [, , point] = tip;
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      {tube ? (
        <rect
          {...tube}
          rx={tube.width / 7}
          className="fill-tube stroke-steel"
          fillOpacity="0.55"
          strokeWidth="1"
        />
      ) : null}
      <rect
        {...handle}
        rx={handle.width / 5}
        className="fill-steel stroke-steel-deep"
        strokeWidth="0.8"
      />
      {grooves.map((groove) => (
        <path
          key={groove.from.y}
          d={pathOf(groove)}
          className="stroke-steel-deep"
          strokeOpacity="0.7"
          strokeWidth="0.8"
        />
      ))}
      <path
        d={`M${middle - shaftWidth / 2} ${shaft.y}v${shaft.height}L${point.x} ${point.y}L${middle + shaftWidth / 2} ${shaft.y + shaft.height}v${-shaft.height}z`}
        className="fill-steel-deep"
      />
      <rect {...collar} rx="1" fill={color} />
    </g>
  );
}

function Dimension({ line }: { line: DimensionLine }) {
  return (
    <g className="stroke-steel" strokeWidth="1.2">
      <path d={[line.line, ...line.ends].map(pathOf).join("")} fill="none" />
      <text
        x={line.label.x}
        y={line.label.y}
        textAnchor={line.label.anchor}
        stroke="none"
        className="fill-ink text-sm"
      >
        {line.text}
      </text>
    </g>
  );
}
