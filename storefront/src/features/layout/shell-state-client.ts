"use client";

import { useEffect, useSyncExternalStore } from "react";
import { shellMarkerCookie } from "@/lib/shell-marker";

/** What `GET /api/shell` tells the static pages about this browser. */
export interface ShellState {
  loaded: boolean;
  cartCount: number;
  signedIn: boolean;
  /** The backend cannot be reached: reading goes on, buying waits. */
  paused: boolean;
  /** The license this person buys with, as `/api/shell` sums it up. */
  licenseHint: unknown;
}

const empty: ShellState = {
  loaded: false,
  cartCount: 0,
  signedIn: false,
  paused: false,
  licenseHint: null,
};

let state = empty;
let asked: Promise<void> | undefined;
const listeners = new Set<() => void>();

function publish(next: ShellState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function load(): Promise<void> {
  try {
    const response = await fetch("/api/shell", { headers: { accept: "application/json" } });
    const body: unknown = await response.json().catch(() => null);
    const told = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
    publish({
      loaded: response.ok,
      cartCount: typeof told.cartCount === "number" ? told.cartCount : 0,
      signedIn: told.signedIn === true,
      paused: response.status >= 500 || told.paused === true,
      licenseHint: told.licenseHint ?? null,
    });
  } catch {
    // No network at all: nothing to say about the shop.
  }
}

/** Asks again, after something was put into the cart. */
export function refreshShell(): void {
  asked = load();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The state of this browser. It is asked for once a page load, and only when the marker cookie says
 * that there is something to know, or when the caller is a place of buying (`always`).
 */
export function useShell({ always = false }: { always?: boolean } = {}): ShellState {
  const current = useSyncExternalStore(
    subscribe,
    () => state,
    () => empty,
  );
  useEffect(() => {
    if (asked) return;
    if (always || document.cookie.includes(`${shellMarkerCookie}=`)) asked = load();
  }, [always]);
  return current;
}
