"use client";

import { useShell } from "@/features/layout/shell-state-client";

/** For someone signed in: what they ordered last, once more. */
export function Reorder() {
  const { signedIn } = useShell();
  if (!signedIn) return null;
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-card px-4 py-3">
      <span className="font-semibold">Welcome back.</span>
      <a href="/account/reorder/last" className="link">
        Order again
      </a>
      <a href="/quick-order" className="link">
        Quick order
      </a>
      <a href="/account/orders" className="link">
        See your orders
      </a>
    </p>
  );
}
