import type { ReactNode } from "react";

/** Line icons on a 20 px grid, drawn with the same hairline as the needles. */
const paths = {
  "check-circle": (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.3" />
    </>
  ),
  check: <path d="m4.5 10.5 3.8 3.8 7.4-8.2" />,
  person: (
    <>
      <circle cx="10" cy="7" r="3.2" />
      <path d="M3.8 17c.7-3.4 3.2-5 6.2-5s5.5 1.6 6.2 5" />
    </>
  ),
  stop: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m4.5 15.5 11-11" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 9v5M10 6v.2" />
    </>
  ),
  rx: (
    <>
      <circle cx="10" cy="10" r="9.2" strokeWidth="1" />
      <text
        x="9.6"
        y="13.4"
        textAnchor="middle"
        stroke="none"
        fill="currentColor"
        className="font-serif text-[9.5px] italic"
      >
        Rx
      </text>
    </>
  ),
  search: (
    <>
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.8 12.8 4.2 4.2" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  document: (
    <>
      <path d="M5 2.5h7l3.5 3.5v11.5H5z" />
      <path d="M7.8 9h4.8M7.8 12h4.8" />
    </>
  ),
  print: <path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 12h8v5H6z" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A decorative icon: the words beside it carry the meaning. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {paths[name]}
    </svg>
  );
}
