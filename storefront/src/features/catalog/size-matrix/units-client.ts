"use client";

import { useSyncExternalStore } from "react";
import { unitsKey } from "../remembered-screen";

export type Units = "metric" | "customary";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const shown = (): Units =>
  document.documentElement.dataset.units === "customary" ? "customary" : "metric";

/** The units sizes are shown in; the html element holds them, so that style can follow at once. */
export function useUnits(): Units {
  return useSyncExternalStore(subscribe, shown, () => "metric");
}

/** Shows sizes in other units, here and on the next visit. */
export function showUnits(units: Units): void {
  document.documentElement.dataset.units = units;
  try {
    localStorage.setItem(unitsKey, units);
  } catch {
    // A browser that keeps nothing shows them on this page.
  }
  for (const listener of listeners) listener();
}
