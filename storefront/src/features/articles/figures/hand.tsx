const notes = [
  { from: "M224 48 380 40", x: 388, y: 45, words: "feeling: light touch, two points" },
  { from: "M256 132 380 104", x: 388, y: 109, words: "motion: each joint, in degrees" },
  { from: "M240 204 380 172", x: 388, y: 177, words: "strength: grip and pinch" },
  { from: "M228 262 380 240", x: 388, y: 245, words: "swelling: tape or water" },
] as const;

/** What a first visit looks at, around the outline of a hand. */
export function HandDrawing() {
  return (
    <svg
      viewBox="0 0 620 330"
      role="img"
      aria-labelledby="figure-hand-title figure-hand-desc"
      className="h-auto w-full"
    >
      <title id="figure-hand-title">What a first hand evaluation looks at</title>
      <desc id="figure-hand-desc">
        The outline of a hand with four notes: feeling at the fingertips, motion of each joint in
        degrees, strength of grip and pinch, and swelling measured by tape or water. An arc at one
        finger shows the angle that a goniometer reads.
      </desc>
      <path
        d="M150 312c-4-26-16-44-26-66-8-18-24-34-44-56-14-16 4-30 20-18 18 14 30 24 40 34-2-44-8-92-12-126-2-20 22-22 26-2 4 26 8 58 14 92 0-44 0-90 2-120 2-20 26-20 27 0 1 32 0 76 0 120 6-38 12-76 17-104 4-19 27-15 25 4-4 36-10 80-14 120 8-24 16-46 24-64 8-17 28-9 23 8-9 32-18 64-23 92-5 30-12 52-24 86z"
        className="fill-card stroke-ink-2"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <g className="fill-none stroke-line" strokeWidth="1.5" strokeLinecap="round">
        <path d="M134 122l20-4M172 100h24M216 110l22 3M252 160l18 6M140 164l18-3M174 150h22M214 158l20 3M118 200c30 22 90 26 132 6" />
      </g>
      <g className="fill-none stroke-amber" strokeWidth="1.75" strokeLinecap="round">
        <path d="M185 212V34M185 212 268 60" strokeDasharray="1 6" />
        <path d="M185 126a86 86 0 0 1 41 11" />
      </g>
      <text x="206" y="122" className="fill-amber text-xs font-semibold">
        29°
      </text>
      <g className="stroke-ink-3" strokeWidth="1">
        {notes.map((note) => (
          <path key={note.words} d={note.from} />
        ))}
      </g>
      <g className="fill-ink text-sm">
        {notes.map((note) => (
          <text key={note.words} x={note.x} y={note.y}>
            {note.words}
          </text>
        ))}
      </g>
    </svg>
  );
}
