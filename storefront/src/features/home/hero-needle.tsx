import { drawNeedle } from "@needlepoint/needles/drawing";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import { formatSize } from "@needlepoint/needles/units";

/** One needle lying across the page over a millimeter rule: the ornament of the house. */
export function HeroNeedle({ spec }: { spec: NeedleSpec }) {
  // Drawn upright by the same geometry as everywhere, then laid down.
  const upright = drawNeedle(spec, {
    width: 120,
    height: 520,
    padding: { x: 4, top: 10, bottom: 10 },
    plain: true,
  });
  const { handle, collar, shaft, tip, tube, grooves, unitsPerMm } = upright;
  const from = collar.y + collar.height;
  const ticks = Math.floor(spec.lengthMm) + 1;
  const lay = (x: number) => x - 10;
  return (
    <svg
      viewBox="-2 0 512 190"
      role="img"
      aria-label={`A ${formatSize(spec.diameterMm, spec.lengthMm)} needle over a millimeter rule, enlarged ${upright.ratio.toFixed(1)} times`}
      className="h-auto w-full"
    >
      <g transform="translate(0 10)">
        {tube ? (
          <rect
            x={lay(tube.y)}
            y={60 - tube.width / 2}
            width={tube.height}
            height={tube.width}
            rx={tube.width / 6}
            className="fill-tube stroke-steel"
            fillOpacity="0.5"
          />
        ) : null}
        <rect
          x={lay(handle.y)}
          y={60 - handle.width / 2}
          width={handle.height}
          height={handle.width}
          rx="2"
          className="fill-steel stroke-steel-deep"
        />
        {grooves.map((groove) => (
          <path
            key={groove.from.y}
            d={`M${lay(groove.from.y)} ${60 - handle.width / 2}v${handle.width}`}
            className="stroke-steel-deep"
            strokeOpacity="0.7"
          />
        ))}
        <rect
          x={lay(collar.y)}
          y={60 - collar.width / 2}
          width={collar.height}
          height={collar.width}
          fill={spec.colorCode.hex}
        />
        <path
          d={`M${lay(shaft.y)} ${60 - shaft.width / 2}h${shaft.height}L${lay(tip[2].y)} 60 ${lay(shaft.y) + shaft.height} ${60 + shaft.width / 2}h${-shaft.height}z`}
          className="fill-steel-deep"
        />
        <g className="stroke-ink-3" strokeWidth="1">
          <path d={`M${lay(from)} 118H${lay(from) + unitsPerMm * spec.lengthMm}`} />
          {Array.from({ length: ticks }, (_, mm) => (
            <path
              key={mm}
              d={`M${lay(from) + mm * unitsPerMm} 118v${mm % 10 === 0 ? 14 : mm % 5 === 0 ? 10 : 6}`}
            />
          ))}
        </g>
        <g className="fill-ink-2 text-xs" textAnchor="middle">
          {Array.from({ length: Math.floor(spec.lengthMm / 10) + 1 }, (_, index) => (
            <text key={index} x={lay(from) + index * 10 * unitsPerMm} y="148">
              {index * 10}
            </text>
          ))}
        </g>
        <text
          x={lay(from) + unitsPerMm * spec.lengthMm}
          y="168"
          textAnchor="end"
          className="fill-ink-3 text-xs"
        >
          {formatSize(spec.diameterMm, spec.lengthMm)}, {upright.scaleText}
        </text>
      </g>
    </svg>
  );
}
