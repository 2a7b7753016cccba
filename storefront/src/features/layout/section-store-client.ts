"use client";

import { useEffect, useSyncExternalStore } from "react";

/** The part of the main navigation that a page belongs to when its address does not say so. */
let section: string | null = null;
const listeners = new Set<() => void>();

function set(next: string | null): void {
  section = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSection(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => section,
    () => null,
  );
}

/** Placed in a page: marks its section in the main navigation while the page is shown. */
export function InSection({ path }: { path: "/needles" | "/supplies" }) {
  useEffect(() => {
    set(path);
    return () => set(null);
  }, [path]);
  return null;
}
