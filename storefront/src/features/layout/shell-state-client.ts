"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { ShellAnswer } from "@/lib/shell-answer";
import { shellMarkerCookie } from "@/lib/shell-marker";

/** Before the first answer, and on the server: nobody, nothing, open. */
const unasked: ShellAnswer = {
  cartCount: 0,
  signedIn: false,
  email: null,
  buyingPaused: false,
  license: null,
};

let current = unasked;
let asked = false;
const listeners = new Set<() => void>();

async function ask(): Promise<void> {
  asked = true;
  try {
    const response = await fetch("/api/shell", { headers: { accept: "application/json" } });
    // Our own route handler wrote it; parsing it here would put a schema library on every page.
    current = response.ok
      ? ((await response.json()) as ShellAnswer)
      : { ...current, buyingPaused: response.status >= 500 };
  } catch {
    // The visitor is offline: that says nothing about the shop.
  }
  for (const listener of listeners) listener();
}

/** Asks again: something was put into the cart, or a purchase did not go through. */
export function refreshShell(): void {
  void ask();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What `/api/shell` says about this browser. Asked once a page load, and only when the marker cookie
 * says that there is something to know, or when the caller is a place of buying (`always`).
 */
export function useShell({ always = false }: { always?: boolean } = {}): ShellAnswer {
  const shell = useSyncExternalStore(
    subscribe,
    () => current,
    () => unasked,
  );
  useEffect(() => {
    if (asked) return;
    if (always || document.cookie.includes(`${shellMarkerCookie}=`)) void ask();
  }, [always]);
  return shell;
}
