import type { ReactNode } from "react";
import { HandDrawing } from "./hand";
import { KineticChainDrawing } from "./kinetic-chain";
import { TriggerPointDrawing } from "./trigger-point";

const figures: Record<string, { drawing: ReactNode; caption: string }> = {
  "trigger-point": {
    drawing: <TriggerPointDrawing />,
    caption: "A taut band of muscle with a trigger point. A drawing of the idea, not to scale.",
  },
  "kinetic-chain": {
    drawing: <KineticChainDrawing />,
    caption: "The links of a throw, numbered in the order in which they move.",
  },
  hand: {
    drawing: <HandDrawing />,
    caption: "What a first visit measures, and how.",
  },
};

// Under this width the words in a drawing could not be read.
const frame = "overflow-x-auto rounded-card border border-line bg-card p-3 [&>svg]:min-w-120";

/** A figure that an article asks for by name; nothing for a name we have no drawing for. */
export function ArticleFigure({ name }: { name: string }) {
  const figure = figures[name];
  if (!figure) return null;
  return (
    <figure className="my-8 font-sans">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the drawing scrolls */}
      <section aria-label="Drawing" tabIndex={0} className={frame}>
        {figure.drawing}
      </section>
      <figcaption className="mt-2 text-sm text-ink-2">{figure.caption}</figcaption>
    </figure>
  );
}
