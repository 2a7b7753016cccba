"use client";

import type { AddressForm } from "@needlepoint/contracts/accounts";
import { useActionState } from "react";
import type { Choice } from "@/features/licensing/choices";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { addAddressAction, makeUsualAction, removeAddressAction } from "./address-actions";
import { AddressFields } from "./address-fields";

const signInHref = "/account/sign-in?next=/account/addresses";

/** A further address of the account, or one of it that is changed. */
export function AddAddressForm({
  states,
  kept,
  count,
  changed,
}: {
  states: Choice[];
  kept: FormState | undefined;
  /** Addresses in the book; one more begins a new draft. */
  count: number;
  changed?: { id: string; address: AddressForm } | undefined;
}) {
  const [state, action] = useActionState(addAddressAction, kept ?? untouchedForm);
  return (
    <KeptForm
      action={action}
      draftKey={`account address ${changed?.id ?? count}`}
      className="grid gap-5"
    >
      <FormProblems form="address" state={state} signInHref={signInHref} />
      {changed ? <input type="hidden" name="addressId" value={changed.id} /> : null}
      <AddressFields
        form="address"
        state={state}
        saved={changed?.address ?? null}
        states={states}
      />
      <PendingButton look="primary" pendingLabel="Saving…" className="justify-self-start">
        Save address
      </PendingButton>
    </KeptForm>
  );
}

/** Makes one address the usual one. */
export function MakeUsual({ id, address }: { id: string; address: AddressForm }) {
  const [state, action] = useActionState(makeUsualAction, untouchedForm);
  return (
    <form action={action}>
      <input type="hidden" name="addressId" value={id} />
      <PendingButton
        size="small"
        pendingLabel="Setting…"
        aria-label={`Make ${address.line1}, ${address.city} the usual one`}
      >
        Make it the usual one
      </PendingButton>
      {state.status === "failed" ? (
        <p role="alert" className="mt-1 text-sm font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}

/** Takes one address out of the account. */
export function RemoveAddress({ id, address }: { id: string; address: AddressForm }) {
  const [state, action] = useActionState(removeAddressAction, untouchedForm);
  return (
    <form action={action}>
      <input type="hidden" name="addressId" value={id} />
      <PendingButton
        size="small"
        pendingLabel="Removing…"
        aria-label={`Remove ${address.line1}, ${address.city}`}
      >
        Remove
      </PendingButton>
      {state.status === "failed" ? (
        <p role="alert" className="mt-1 text-sm font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
