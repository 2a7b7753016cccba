import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./notice";

const tones: Record<Tone, string> = {
  green: "bg-green-tint text-green",
  amber: "bg-amber-tint text-amber",
  red: "bg-red-tint text-red",
  neutral: "bg-sunk text-ink-2",
};

/** A short state in a pill; its words say the state, the color only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-full px-2.5 py-0.5 text-xs font-semibold",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
