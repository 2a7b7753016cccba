"use client";

import type { CartSummary } from "@needlepoint/contracts/carts";
import { shop } from "@needlepoint/contracts/shop";
import { useActionState } from "react";
import { onlyPrices, takeWords } from "@/features/cart/change-words";
import { ChangesNotice } from "@/features/cart/changes-notice-client";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { formatCents } from "@/lib/money";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { TextAreaField } from "@/ui/text-area-field";
import { placeOrderAction } from "./place-order-action";

interface PaymentFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  draftKey: string;
  totalCents: number;
  /** What the buyer wrote along before. */
  note: string;
  /** What changed in the cart since it was last looked at. */
  cart: Pick<CartSummary, "changes" | "changesToken" | "lines">;
  /** What happens to this order once it is placed. */
  whatNext: string;
}

/** Step 4: the purchase order number, and the one press that orders. */
export function PaymentForm(props: PaymentFormProps) {
  const { kept, draftKey, totalCents, note, cart, whatNext } = props;
  const [state, action] = useActionState(placeOrderAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey={draftKey} className="mt-4 grid gap-5">
      <FormProblems form="payment" state={state} signInHref="/checkout" />
      {/* An order is placed only for the total that was on the screen. */}
      <input type="hidden" name="shownTotalCents" value={totalCents} />
      {cart.changesToken ? (
        <>
          <input type="hidden" name="changesToken" value={cart.changesToken} />
          <ChangesNotice cart={cart} next="/checkout" takes={false} />
        </>
      ) : null}
      <TextField
        label="Purchase order number"
        hint={`We invoice your clinic against this number, with net ${shop.invoiceDueDays} terms.`}
        autoComplete="off"
        className="max-w-sm"
        {...formField("payment", "poNumber", state)}
      />
      <TextAreaField
        label="Order notes"
        aside="optional"
        hint="For our warehouse: a side door, opening hours. We read it when we pack."
        rows={3}
        maxLength={600}
        {...formField("payment", "note", state, note)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PendingButton look="primary" pendingLabel="Placing the order…">
          {cart.changes.length === 0 ? "Place order · " : ""}
          {cart.changes.length > 0 && onlyPrices(cart.changes) ? "Accept and place order · " : ""}
          {onlyPrices(cart.changes)
            ? formatCents(totalCents)
            : `${takeWords(cart.changes)} and see the new total`}
        </PendingButton>
        <p className="max-w-sm text-sm text-ink-2">{whatNext}</p>
      </div>
    </KeptForm>
  );
}
