"use client";

import type { Practice } from "./practice-answer";

const storageKey = "needlepoint.practice";

/** What this browser asked about last; kept on the device only. */
export function rememberedPractice(): Practice | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const { profession, state } = value as Record<string, unknown>;
    return typeof profession === "string" && typeof state === "string"
      ? { profession, state }
      : null;
  } catch {
    return null;
  }
}

export function rememberPractice(practice: Practice): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(practice));
  } catch {
    // A browser that keeps nothing still gets its answer.
  }
}
