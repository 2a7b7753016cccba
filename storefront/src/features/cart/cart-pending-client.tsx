"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { DocumentButton } from "@/ui/button";

/** Whether changes of the cart are still to be settled by the server. */
export const CartPending = createContext(false);

/** Totals that are marked while they are not settled. */
export function SettledTotals({ children }: { children: ReactNode }) {
  const pending = useContext(CartPending);
  return (
    <div aria-busy={pending}>
      <div className={pending ? "opacity-60" : undefined}>{children}</div>
      <p className="min-h-5 text-sm text-ink-2">{pending ? "Working out the total…" : null}</p>
    </div>
  );
}

/** Goes to checkout, once the cart is settled: a press before that is kept. */
export function CheckoutLink() {
  const pending = useContext(CartPending);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (pressed && !pending) window.location.assign("/checkout");
  }, [pressed, pending]);
  return (
    <DocumentButton
      href="/checkout"
      look="primary"
      aria-busy={pending}
      className={pending ? "opacity-60" : undefined}
      onClick={(event) => {
        if (!pending) return;
        event.preventDefault();
        setPressed(true);
      }}
    >
      Go to checkout
    </DocumentButton>
  );
}
