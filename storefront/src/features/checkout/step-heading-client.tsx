"use client";

import { useEffect, useRef } from "react";
import type { StepName } from "./steps";

interface StepHeadingProps {
  id: string;
  name: StepName;
  children: string;
}

/** The step that this page last showed; a module outlives the step it renders. */
let lastShown: StepName | null = null;

/** Heading of the current step; takes the focus when one step leads to the next. */
export function StepHeading({ id, name, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (lastShown !== null && lastShown !== name) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "start" });
    }
    lastShown = name;
  }, [name]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1} className="font-serif text-2xl outline-none">
      {children}
    </h2>
  );
}
