import { classNames } from "./class-names";
import { SrOnly } from "./sr-only";

export interface Step {
  label: string;
  /** Said under the label: a date, or how long it takes. */
  note?: string;
  state: "done" | "now" | "next";
}

/** Where something stands on its way, from left to right (downward on a phone). */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3 md:auto-cols-fr md:grid-flow-col md:gap-0">
      {steps.map((step) => (
        <li
          key={step.label}
          aria-current={step.state === "now" ? "step" : undefined}
          className={classNames(
            "border-l-2 pl-3 md:border-t-2 md:border-l-0 md:pt-2.5 md:pr-3 md:pl-0",
            step.state === "next" ? "border-line" : "border-teal",
          )}
        >
          <span
            className={classNames(
              "block text-sm",
              step.state === "now" && "font-semibold",
              step.state === "next" && "text-ink-2",
            )}
          >
            {step.label}
            {step.state === "done" ? <SrOnly> (done)</SrOnly> : null}
          </span>
          {step.note ? <span className="block text-xs text-ink-2">{step.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
