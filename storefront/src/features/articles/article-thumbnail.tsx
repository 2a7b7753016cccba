import type { ReactNode } from "react";

/** A small drawn sign for an article: one line, one needle or joint, on a tint. */
const signs: Array<{ when: RegExp; sign: ReactNode }> = [
  {
    when: /chain|movement|kinetic/i,
    sign: (
      <>
        <path d="M14 46 26 34l12 6 12-20" />
        <circle cx="14" cy="46" r="2.5" className="fill-card" />
        <circle cx="26" cy="34" r="2.5" className="fill-card" />
        <circle cx="38" cy="40" r="2.5" className="fill-card" />
        <circle cx="50" cy="20" r="2.5" className="fill-amber stroke-amber" />
      </>
    ),
  },
  {
    when: /hand/i,
    sign: (
      <path d="M22 50V34l-6-9c-2-4 3-6 5-3l5 6V15c0-4 5-4 5 0v12-15c0-4 5-4 5 0v15-13c0-4 5-4 5 0v13-8c0-3 5-3 5 0v17c0 8-3 10-3 14z" />
    ),
  },
  {
    when: /./,
    sign: (
      <>
        <path d="M12 46c8 0 10-20 20-20s12 20 20 20" />
        <path d="M32 10v26" className="stroke-ink" />
        <circle cx="32" cy="38" r="2.5" className="fill-amber stroke-amber" />
      </>
    ),
  },
];

export function ArticleThumbnail({ slug, topic }: { slug: string; topic: string }) {
  const sign = signs.find(({ when }) => when.test(`${slug} ${topic}`))?.sign;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 64 64"
      className="size-18 shrink-0 rounded-control bg-teal-tint fill-none stroke-teal"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {sign}
    </svg>
  );
}
