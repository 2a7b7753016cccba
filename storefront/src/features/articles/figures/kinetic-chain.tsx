const joints = [
  { x: 150, y: 268, name: "foot", side: "end" },
  { x: 190, y: 206, name: "knee", side: "end" },
  { x: 232, y: 148, name: "hip", side: "end" },
  { x: 292, y: 112, name: "trunk", side: "end" },
  { x: 346, y: 78, name: "shoulder", side: "end" },
  { x: 402, y: 100, name: "elbow", side: "start" },
  { x: 452, y: 62, name: "hand", side: "start" },
] as const;

const links = joints.slice(1).map((joint, index) => ({ from: joints[index], to: joint }));

/** The links of a throw, from the ground to the hand. */
export function KineticChainDrawing() {
  return (
    <svg
      viewBox="0 0 620 310"
      role="img"
      aria-labelledby="figure-chain-title figure-chain-desc"
      className="h-auto w-full"
    >
      <title id="figure-chain-title">The kinetic chain of a throw</title>
      <desc id="figure-chain-desc">
        A thrower drawn as a chain of seven links: foot, knee, hip, trunk, shoulder, elbow and hand.
        An arrow follows the chain upward from the ground, and each link moves a little later than
        the one below it.
      </desc>
      <path d="M60 284h460" className="stroke-ink-3" strokeWidth="1.25" />
      {Array.from({ length: 23 }, (_, index) => (
        <path
          key={index}
          d={`M${64 + index * 20} 284l-7 9`}
          className="stroke-line"
          strokeWidth="1.25"
        />
      ))}
      <path
        d="M232 148 268 214 300 280"
        className="fill-none stroke-steel"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="330" cy="38" r="18" className="fill-card stroke-steel" strokeWidth="3" />
      <g strokeLinecap="round">
        {links.map(({ from, to }) =>
          from ? (
            <path
              key={to.name}
              d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
              className="stroke-teal"
              strokeWidth="3"
            />
          ) : null,
        )}
      </g>
      <path
        d="M118 262C150 190 190 118 268 84M268 84l-16 1M268 84l-8 13"
        className="fill-none stroke-amber"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
      <text x="106" y="160" className="fill-amber text-sm" textAnchor="middle">
        <tspan x="116">energy and</tspan>
        <tspan x="116" dy="17">
          timing
        </tspan>
      </text>
      {joints.map((joint, index) => (
        <g key={joint.name}>
          <circle
            cx={joint.x}
            cy={joint.y}
            r="6.5"
            className="fill-card stroke-teal"
            strokeWidth="2.25"
          />
          <text x={joint.x + 16} y={joint.y + (index < 4 ? 16 : -10)} className="fill-ink text-sm">
            {index + 1} {joint.name}
          </text>
        </g>
      ))}
      <circle cx="470" cy="50" r="8" className="fill-card stroke-ink-2" strokeWidth="1.5" />
      <path
        d="M484 44c18-8 36-14 56-17"
        className="fill-none stroke-ink-3"
        strokeWidth="1.25"
        strokeDasharray="3 5"
      />
    </svg>
  );
}
