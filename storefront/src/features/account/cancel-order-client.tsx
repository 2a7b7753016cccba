"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { cancelOrderAction } from "./cancel-order-action";

interface CancelOrderProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  orderId: string;
}

/** Cancels an order that waits for a review; asks once more before it does. */
export function CancelOrder({ kept, orderId }: CancelOrderProps) {
  const [state, action] = useActionState(cancelOrderAction, kept ?? untouchedForm);
  return (
    <details className="mt-6 print:hidden" open={state.attempt > 0 || undefined}>
      <summary className="link min-h-6 text-sm">Cancel this order</summary>
      <form action={action} className="mt-3 grid max-w-prose justify-items-start gap-3">
        <FormProblems form="cancel-order" state={state} signInHref="/account/sign-in" />
        <input type="hidden" name="orderId" value={orderId} />
        <p className="text-ink-2">
          The whole order is canceled at once and what was set aside goes back into stock. Your
          license stays in review. Nothing was invoiced.
        </p>
        <PendingButton pendingLabel="Canceling the order…">Yes, cancel this order</PendingButton>
      </form>
    </details>
  );
}
