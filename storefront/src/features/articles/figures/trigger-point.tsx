const width = 620;
const knotX = 300;
const knotY = 170;
const fibers = Array.from({ length: 11 }, (_, index) => index - 5);

/** A fiber that runs level and is drawn toward the knot where it passes. */
function fiberPath(offset: number): string {
  const y = knotY + offset * 15;
  const pull = offset === 0 ? 0 : Math.sign(offset) * -Math.max(0, 26 - Math.abs(offset) * 4.5);
  const knot = `${knotX} ${y + pull}`;
  return `M40 ${y}H150C240 ${y} 250 ${y + pull} ${knot}S360 ${y} 450 ${y}H580`;
}

/** A needle in a taut band: fibers, the knot, the needle and where pain may be felt. */
export function TriggerPointDrawing() {
  return (
    <svg
      viewBox={`0 0 ${width} 300`}
      role="img"
      aria-labelledby="figure-trigger-title figure-trigger-desc"
      className="h-auto w-full"
    >
      <title id="figure-trigger-title">A trigger point in a band of muscle</title>
      <desc id="figure-trigger-desc">
        Muscle fibers run from left to right. In the middle they bunch into a small knot inside a
        taut band. A thin needle reaches the knot from above. A dotted line leads from the knot to a
        place further away where pain may be felt.
      </desc>
      <path d="M30 62C180 50 420 50 590 62" className="fill-none stroke-ink-3" strokeWidth="1.25" />
      <text x="592" y="54" textAnchor="end" className="fill-ink-2 text-xs">
        skin
      </text>
      <g className="fill-none stroke-red" strokeLinecap="round">
        {fibers.map((offset) => (
          <path
            key={offset}
            d={fiberPath(offset)}
            strokeWidth={Math.abs(offset) <= 1 ? 2.4 : 1.2}
            strokeOpacity={Math.abs(offset) <= 1 ? 0.85 : 0.4}
          />
        ))}
      </g>
      <ellipse
        cx={knotX}
        cy={knotY}
        rx="27"
        ry="13"
        className="fill-red-tint stroke-red"
        strokeWidth="1.5"
      />
      <g strokeLinecap="round">
        <path d={`M${knotX} 40V${knotY - 2}`} className="stroke-ink" strokeWidth="1.6" />
        <path d={`M${knotX} 6V36`} className="stroke-steel" strokeWidth="7" />
        <path d={`M${knotX} 36v5`} className="stroke-teal" strokeWidth="7" strokeLinecap="butt" />
      </g>
      <g className="fill-none stroke-ink-3" strokeWidth="1">
        <path d={`M${knotX + 12} 24h60M${knotX + 26} ${knotY + 6}l46 74M150 ${knotY}V262`} />
        <path
          d={`M${knotX + 40} ${knotY - 10}C420 110 470 96 520 116`}
          strokeDasharray="2 5"
          strokeLinecap="round"
          className="stroke-amber"
          strokeWidth="2"
        />
      </g>
      <circle cx="524" cy="118" r="7" className="fill-amber-tint stroke-amber" strokeWidth="1.5" />
      <g className="fill-ink text-sm">
        <text x={knotX + 78} y="28">
          needle
        </text>
        <text x={knotX + 76} y={knotY + 92}>
          trigger point
        </text>
        <text x="150" y="280" textAnchor="middle">
          taut band
        </text>
        <text x="524" y="100" textAnchor="middle">
          pain felt elsewhere
        </text>
      </g>
    </svg>
  );
}
