import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { Icon } from "@/ui/icon";
import { StepHeading } from "./step-heading-client";
import type { CheckoutStep } from "./steps";

interface StepFrameProps {
  step: CheckoutStep;
  title: string;
  /** What a finished or coming step says in a line or two. */
  summary?: ReactNode;
  /** False for a finished step that can't be opened again. */
  editable?: boolean;
  children?: ReactNode;
}

/** One step of the checkout: a line when it is done or to come, its form when it is current. */
export function StepFrame({ step, title, summary, editable = true, children }: StepFrameProps) {
  const id = `step-${step.name}`;
  const current = step.state === "current";
  return (
    <li
      aria-current={current ? "step" : undefined}
      className="grid grid-cols-[1.75rem_1fr] gap-x-4 border-b border-line py-5 last:border-b-0"
    >
      <span
        aria-hidden="true"
        className={classNames(
          "grid size-6 place-items-center rounded-full text-xs font-bold",
          step.state === "done" && "bg-teal-tint text-teal",
          current && "mt-1 bg-bar text-on-bar dark:bg-ink dark:text-paper",
          step.state === "upcoming" && "bg-line/70 text-ink-2",
        )}
      >
        {step.state === "done" ? <Icon name="check" className="size-3.5 stroke-2" /> : step.number}
      </span>
      <section aria-labelledby={id} className="min-w-0">
        {current ? (
          <StepHeading id={id} name={step.name}>
            {title}
          </StepHeading>
        ) : (
          <div className="flex items-start justify-between gap-4">
            <div className="min-w-0">
              <h2
                id={id}
                className={classNames("font-semibold", step.state === "upcoming" && "text-ink-2")}
              >
                {title}
                {step.state === "done" ? <span className="sr-only"> (done)</span> : null}
              </h2>
              {summary ? <div className="text-sm text-ink-2">{summary}</div> : null}
            </div>
            {step.state === "done" && editable ? (
              <Link
                href={{ pathname: "/checkout", query: { step: step.name } }}
                prefetch={false}
                className="link inline-flex min-h-6 items-center text-sm"
              >
                Edit<span className="sr-only"> {title.toLowerCase()}</span>
              </Link>
            ) : null}
          </div>
        )}
        {/* On a phone the form takes the whole width, under its number. */}
        {current ? <div className="max-sm:-ml-11">{children}</div> : null}
      </section>
    </li>
  );
}
