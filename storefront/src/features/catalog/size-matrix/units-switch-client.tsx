"use client";

import { showUnits, type Units, useUnits } from "./units-client";

/** Millimeters, or gauge and inch: a choice this browser remembers. */
export function UnitsSwitch() {
  const units = useUnits();
  const option = (value: Units, label: string) => (
    <button
      type="button"
      aria-pressed={units === value}
      onClick={() => showUnits(value)}
      className="min-h-6 px-0.5 text-ink-2 underline underline-offset-3 aria-pressed:text-ink aria-pressed:no-underline"
    >
      {label}
    </button>
  );
  return (
    <fieldset className="flex items-center gap-1.5 text-sm noscript:hidden">
      <legend className="sr-only">Units</legend>
      {option("metric", "mm")}
      <span aria-hidden="true" className="text-ink-3">
        ·
      </span>
      {option("customary", "gauge & inch")}
    </fieldset>
  );
}
