import type { DrawingName } from "@needlepoint/contracts/catalog";
import type { ReactNode } from "react";

const names: Record<DrawingName, string> = {
  needle: "Line drawing of a needle",
  sharps: "Line drawing of a sharps container",
  "prep-pads": "Line drawing of a box of prep pads and one opened pad",
  gloves: "Line drawing of a glove",
  swabs: "Line drawing of cotton swabs",
  tray: "Line drawing of a needle tray with five wells",
  chart: "Line drawing of a wall chart of the body",
  clips: "Line drawing of two electrode clips with their leads",
};

/** One hand for all supplies: hairlines on a 200 unit square, a tint of color where it means something. */
const drawings: Record<DrawingName, ReactNode> = {
  needle: (
    <>
      <path d="M40 160 118 82" />
      <path d="M114 78 140 52l8 8-26 26z" className="fill-steel" />
    </>
  ),
  sharps: (
    <>
      <path d="M58 74h84l-9 92a8 8 0 0 1-8 7H75a8 8 0 0 1-8-7z" className="fill-red-tint" />
      <path
        d="M52 56a6 6 0 0 1 6-6h84a6 6 0 0 1 6 6v14a4 4 0 0 1-4 4H56a4 4 0 0 1-4-4z"
        className="fill-card"
      />
      <path d="M84 50v-9a4 4 0 0 1 4-4h24a4 4 0 0 1 4 4v9" className="fill-card" />
      <path d="M88 62h24" />
      <circle cx="100" cy="122" r="22" className="fill-card" />
      <circle cx="100" cy="122" r="4" />
      <path d="M100 118c-9-2-12-10-8-16M100 118c9-2 12-10 8-16M97 125c-3 9-11 11-17 6M103 125c3 9 11 11 17 6M100 126v13" />
      <path d="M160 74v99M156 74h8M156 173h8" strokeWidth="1" className="stroke-ink-3" />
    </>
  ),
  "prep-pads": (
    <>
      <path d="M42 84h84v74H42z" className="fill-card" />
      <path d="m42 84 16-20h84l-16 20zM126 84l16-20v74l-16 20" className="fill-sunk" />
      <path d="M58 104h52M58 114h36" />
      <path d="m118 44 34-12 12 34-34 12z" className="fill-teal-tint" />
      <path d="m122 48 27-9.5 9.5 27-27 9.5z" strokeDasharray="2 3" />
      <path d="M84 132a10 10 0 1 0 .1 0M84 137v10M79 142h10" />
    </>
  ),
  gloves: (
    <>
      <path
        d="M72 166v-42c0-8-14-22-20-34-3-7 5-12 11-6l16 19V50c0-9 13-9 13 0v34-46c0-9 13-9 13 0v46-40c0-9 13-9 13 0v44-28c0-8 12-8 12 0v58c0 18-8 26-8 36v12z"
        className="fill-teal-tint"
      />
      <path d="M68 166h58v10H68z" className="fill-card" />
      <path d="M92 84v8M105 84v8M118 88v6" />
    </>
  ),
  swabs: (
    <>
      {[0, 1, 2].map((index) => (
        <g key={index} transform={`rotate(${-24 + index * 24} 100 150)`}>
          <path d="M98.5 62h3v86h-3z" className="fill-card" />
          <path
            d="M100 34c8 0 9 10 8 18-1 8-3 12-8 12s-7-4-8-12c-1-8 0-18 8-18z"
            className="fill-card"
          />
          <path
            d="M96 44c2 6 2 10 1 15M103 42c-1 7-1 11 1 16"
            strokeWidth="1"
            className="stroke-ink-3"
          />
        </g>
      ))}
      <path d="M52 128h96l-8 42H60z" className="fill-sunk" />
      <path d="M70 148h60" />
    </>
  ),
  tray: (
    <>
      <path d="M30 84h140l-14 58a8 8 0 0 1-8 6H52a8 8 0 0 1-8-6z" className="fill-card" />
      <path d="M24 76h152v10H24z" className="fill-sunk" />
      {[0, 1, 2, 3, 4].map((index) => (
        <rect
          key={index}
          x={52 + index * 20}
          y="98"
          width="14"
          height="36"
          rx="7"
          className="fill-teal-tint"
        />
      ))}
      <path d="M79 60v62" />
      <path d="M77 46h4v16h-4z" className="fill-steel" />
    </>
  ),
  chart: (
    <>
      <path d="M54 30h92v140H54z" className="fill-card" />
      <path d="M48 26h104v8H48zM48 166h104v8H48z" className="fill-sunk" />
      <circle cx="100" cy="58" r="9" />
      <path d="M91 72h18c8 0 11 4 13 12l6 30M78 114l6-30c1-8 3-12 9-12M88 84v32l-5 40M112 84v32l5 40M100 118l-6 38M100 118l6 38" />
      <circle cx="92" cy="82" r="2.5" className="fill-amber stroke-amber" />
      <circle cx="110" cy="96" r="2.5" className="fill-amber stroke-amber" />
      <circle cx="93" cy="132" r="2.5" className="fill-amber stroke-amber" />
      <path d="M112 96h24M134 92v8" strokeWidth="1" className="stroke-ink-3" />
    </>
  ),
  clips: (
    <>
      <path d="M70 172c-26-30 12-48 4-74M130 172c26-30-12-48-4-74" />
      <path d="m74 100-10-22 4-38 8-6 4 44z" className="fill-red-tint" />
      <path d="m74 100 14-20-2-36-10-10" className="fill-card" />
      <path d="m126 100 10-22-4-38-8-6-4 44z" className="fill-sunk" />
      <path d="m126 100-14-20 2-36 10-10" className="fill-card" />
      <path d="m70 46 2.5 3-2 3 2.5 3-2 3M130 46l-2.5 3 2 3-2.5 3 2 3" strokeWidth="1" />
    </>
  ),
};

/** The line drawing of a supply. `named` gives it a text of its own where no title stands beside it. */
export function SupplyDrawing({ name, named = false }: { name: DrawingName; named?: boolean }) {
  return (
    <svg
      viewBox="0 0 200 200"
      role={named ? "img" : undefined}
      aria-label={named ? names[name] : undefined}
      aria-hidden={named ? undefined : true}
      className="size-full fill-none stroke-ink-2 [&_*]:[vector-effect:non-scaling-stroke]"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
