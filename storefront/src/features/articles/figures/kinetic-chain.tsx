const joints = [
  { x: 150, y: 268, name: "foot", label: { x: 150, y: 307, anchor: "middle" } },
  { x: 190, y: 206, name: "knee", label: { x: 206, y: 214, anchor: "start" } },
  { x: 232, y: 148, name: "hip", label: { x: 250, y: 160, anchor: "start" } },
  { x: 292, y: 112, name: "trunk", label: { x: 302, y: 134, anchor: "start" } },
  { x: 346, y: 78, name: "shoulder", label: { x: 354, y: 66, anchor: "start" } },
  { x: 412, y: 92, name: "elbow", label: { x: 420, y: 114, anchor: "start" } },
  { x: 456, y: 50, name: "hand", label: { x: 474, y: 66, anchor: "start" } },
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
      <path d="M340 74 330 56" className="stroke-steel" strokeWidth="3" strokeLinecap="round" />
      <circle cx="321" cy="38" r="18" className="fill-card stroke-steel" strokeWidth="3" />
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
      <text y="150" className="fill-amber text-sm" textAnchor="middle">
        <tspan x="112">energy and</tspan>
        <tspan x="112" dy="17">
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
          <text {...labelAt(joint.label)} className="fill-ink text-sm">
            {index + 1} {joint.name}
          </text>
        </g>
      ))}
      <circle cx="470" cy="36" r="8" className="fill-card stroke-ink-2" strokeWidth="1.5" />
      <path
        d="M484 31c20-8 40-13 62-15"
        className="fill-none stroke-ink-3"
        strokeWidth="1.25"
        strokeDasharray="3 5"
      />
    </svg>
  );
}

function labelAt({ x, y, anchor }: (typeof joints)[number]["label"]) {
  return { x, y, textAnchor: anchor };
}
