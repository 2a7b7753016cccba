"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";

interface ErrorSummaryProps {
  title?: string;
  /** A sentence about the whole form, when there is one. */
  message?: string;
  /** Id of a control to its sentence, in the order of the form. */
  errors: Record<string, string>;
  /** A way on that the sentence speaks of. */
  action?: { href: string; label: string };
}

/** Everything that is wrong with a form, linked to its fields; takes the focus as it appears. */
export function ErrorSummary({
  title = "A few things need another look",
  message,
  errors,
  action,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const shown = entries.length > 0 || Boolean(message);

  // A new answer brings a new `errors` object; the same one must not steal the focus again.
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [errors, shown]);

  if (!shown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-card border border-red/30 bg-red-tint px-4 py-3.5"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="stop" className="size-5 text-red" />
        {title}
      </p>
      {message ? <p className="mt-1 text-sm">{message}</p> : null}
      {action ? (
        <a href={action.href} className="link mt-1 inline-flex min-h-6 items-center text-sm">
          {action.label}
        </a>
      ) : null}
      {entries.length > 0 ? (
        <ul className="mt-2 grid gap-1 pl-7 text-sm">
          {entries.map(([field, sentence]) => (
            <li key={field}>
              <a href={`#${field}`} className="link">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
