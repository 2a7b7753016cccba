"use client";

import { useShell } from "./shell-state-client";

/** Says that buying waits while the backend is away; reading goes on. */
export function PausedBanner() {
  const { buyingPaused } = useShell();
  return (
    <div role="status" className="print:hidden">
      {buyingPaused ? (
        <p className="border-b border-amber/30 bg-amber-tint text-sm">
          <span className="shell block py-2">
            <strong className="font-semibold">Buying is paused.</strong> The shop can be read as
            usual; carts and orders are back in a moment. Nothing you chose is lost.
          </span>
        </p>
      ) : null}
    </div>
  );
}
