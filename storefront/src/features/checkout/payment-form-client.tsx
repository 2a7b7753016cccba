"use client";

import { shop } from "@needlepoint/contracts/shop";
import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { formatCents } from "@/lib/money";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { placeOrderAction } from "./place-order-action";

interface PaymentFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  draftKey: string;
  totalCents: number;
  /** What happens to this order once it is placed. */
  whatNext: string;
}

/** Step 4: the purchase order number, and the one press that orders. */
export function PaymentForm({ kept, draftKey, totalCents, whatNext }: PaymentFormProps) {
  const [state, action] = useActionState(placeOrderAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey={draftKey} className="mt-4 grid gap-5">
      <FormProblems form="payment" state={state} signInHref="/checkout" />
      {/* An order is placed only for the total that was on the screen. */}
      <input type="hidden" name="shownTotalCents" value={totalCents} />
      <TextField
        label="Purchase order number"
        hint={`We invoice your clinic against this number, with net ${shop.invoiceDueDays} terms.`}
        autoComplete="off"
        className="max-w-sm"
        {...formField("payment", "poNumber", state)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PendingButton look="primary" pendingLabel="Placing the order…">
          Place order · {formatCents(totalCents)}
        </PendingButton>
        <p className="max-w-sm text-sm text-ink-2">{whatNext}</p>
      </div>
    </KeptForm>
  );
}
