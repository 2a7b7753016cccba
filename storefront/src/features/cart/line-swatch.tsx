import type { LineView } from "@needlepoint/contracts/carts";

/** A small drawn stand-in for a line: the needle's diameter on its color code, or the supply. */
export function LineSwatch({ line }: { line: Pick<LineView, "drawing"> & Partial<LineView> }) {
  const spec = line.spec ?? null;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 40 40"
      className="size-10 shrink-0 fill-none stroke-ink-2"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect x="0.5" y="0.5" width="39" height="39" rx="8" className="fill-card stroke-line" />
      {spec ? (
        <>
          <rect
            x="0.5"
            y="0.5"
            width="39"
            height="39"
            rx="8"
            stroke="none"
            fill={spec.colorCode.hex}
            fillOpacity="0.2"
          />
          <text
            x="20"
            y="24.5"
            textAnchor="middle"
            className="fill-ink font-sans text-[12px] font-bold"
            stroke="none"
          >
            {spec.diameterMm.toFixed(2).replace(/^0/, "")}
          </text>
        </>
      ) : (
        supply[line.drawing]
      )}
    </svg>
  );
}

const supply: Record<LineView["drawing"], React.ReactNode> = {
  needle: <path d="M9 31 25 15M24 12l4 4M25 11l3-3 4 4-3 3z" />,
  sharps: (
    <>
      <path d="M12 14h16l-2 18H14z" />
      <path d="M10.5 10.5h19V14h-19zM17 10.5V8h6v2.5" />
      <circle cx="20" cy="23" r="3.2" />
    </>
  ),
  "prep-pads": (
    <>
      <rect x="10" y="12" width="20" height="16" rx="1.5" />
      <path d="M10 16h20M14 22h12" />
    </>
  ),
  gloves: (
    <path d="M14 32V20l-3-4.5 2-1.5 3 3.5V9.5a1.4 1.4 0 0 1 2.8 0v7-8.500a1.4 1.4 0 0 1 2.8 0v8.5-7a1.4 1.4 0 0 1 2.8 0v8-5a1.3 1.3 0 0 1 2.6 0V26l-2 6z" />
  ),
  swabs: (
    <>
      <path d="M14 27 26 13" />
      <ellipse cx="27.5" cy="11.2" rx="2" ry="3.2" transform="rotate(40 27.5 11.2)" />
      <ellipse cx="12.5" cy="28.8" rx="2" ry="3.2" transform="rotate(40 12.5 28.8)" />
    </>
  ),
  tray: (
    <>
      <path d="M8 17h24l-3 11H11z" />
      <path d="M14 22h12" />
    </>
  ),
  chart: (
    <>
      <rect x="11" y="8" width="18" height="24" rx="1" />
      <circle cx="20" cy="14" r="2.2" />
      <path d="M20 16.500v7M16 19h8M20 23.5 17 29M20 23.500l3 5.5" />
    </>
  ),
  clips: (
    <>
      <path d="M13 30c-4-8 2-10 4-14M27 30c4-8-2-10-4-14" />
      <path d="M15.5 16h3l-1-6zM21.5 16h3l-1-6z" />
    </>
  ),
};
