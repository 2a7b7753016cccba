"use client";

import type { AddressForm } from "@needlepoint/contracts/accounts";
import { useActionState } from "react";
import { AddressFields } from "@/features/account/address-fields";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { formatCents } from "@/lib/money";
import { CheckboxField, FieldNotes } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import type { KnownAddress } from "./known-addresses";
import { shipToAction } from "./ship-to-action";
import type { ShippingOption } from "./shipping-options";

interface ShipToFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  draftKey: string;
  saved: AddressForm | null;
  states: { code: string; name: string }[];
  options: (ShippingOption & { arrives: string })[];
  /** Said under the options: until when an order leaves today, or what it waits for. */
  dispatchNote: string;
  chosenOptionId: string | null;
  /** Said on the button: where this leads. */
  nextLabel: string;
  /** Addresses that can be taken in one press. */
  known: KnownAddress[];
  /** Set where there is a book to save an address in. */
  mayBeSaved: boolean;
  /** Set when the ZIP kept on the cart lies in another state. */
  zipError: string | null;
}

/** Step 2: where it goes and how. */
export function ShipToForm(props: ShipToFormProps) {
  const [submitted, action] = useActionState(shipToAction, props.kept ?? untouchedForm);
  const state =
    submitted.status === "idle" && props.zipError
      ? { ...submitted, errors: { zip: props.zipError } }
      : submitted;
  const chosen = state.values.shippingOption ?? props.chosenOptionId ?? props.options[0]?.id;
  const error = state.errors.shippingOption;
  return (
    <KeptForm action={action} draftKey={props.draftKey} className="mt-4 grid gap-6">
      <FormProblems form="ship-to" state={state} signInHref="/checkout" />
      {/* Enter in a field presses the first submit button: it must not be an address. */}
      <button type="submit" hidden />
      {props.known.length > 0 ? (
        <fieldset>
          <legend className="mb-1.5 text-sm font-semibold">Send it to</legend>
          <ul className="grid gap-2 sm:grid-cols-2">
            {props.known.map((place) => (
              <li key={place.id}>
                <button
                  type="submit"
                  name="use"
                  value={place.id}
                  className="block w-full rounded-control border border-edge bg-card px-3.5 py-2.5 text-left text-sm hover:border-ink"
                >
                  <span className="flex items-baseline justify-between gap-2">
                    <span className="font-semibold">{place.title}</span>
                    {place.note ? <span className="text-xs text-ink-2">{place.note}</span> : null}
                  </span>
                  <span className="block text-ink-2">{place.words}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-2">Or to another address:</p>
        </fieldset>
      ) : null}
      <AddressFields
        form="ship-to"
        state={state}
        saved={props.saved}
        states={props.states}
        section="shipping"
      />
      {props.mayBeSaved ? (
        <CheckboxField
          label="Keep this address in my account"
          id="ship-to-saveAddress"
          name="saveAddress"
          value="1"
          defaultChecked={state.values.saveAddress === "1"}
        />
      ) : null}
      <fieldset
        aria-describedby={error ? "ship-to-shippingOption-error" : "ship-to-shippingOption-hint"}
      >
        <legend className="mb-1.5 text-sm font-semibold">Shipping</legend>
        <div
          id="ship-to-shippingOption"
          tabIndex={-1}
          className="divide-y divide-line rounded-control border border-edge bg-card"
        >
          {props.options.map((option) => (
            <label key={option.id} className="flex min-h-12 items-center gap-3 px-3.5 py-2">
              <input
                type="radio"
                name="shippingOption"
                value={option.id}
                defaultChecked={option.id === chosen}
                className="size-5 accent-teal"
              />
              <span className="grow">
                {option.name}
                {option.arrives ? (
                  <span className="block text-sm text-ink-2">{option.arrives}</span>
                ) : null}
              </span>
              <span className="font-semibold">
                {option.cents === 0 ? "Free" : formatCents(option.cents)}
              </span>
            </label>
          ))}
          {props.options.length === 0 ? (
            <p className="px-3.5 py-3 text-sm text-ink-2">
              What it costs is shown once the address is in.
            </p>
          ) : null}
        </div>
        <div className="mt-1.5 grid gap-1">
          <FieldNotes
            id="ship-to-shippingOption"
            {...(props.options.length > 0 ? { hint: props.dispatchNote } : {})}
            error={error}
          />
        </div>
      </fieldset>
      <PendingButton
        look="primary"
        pendingLabel="Saving the address…"
        className="justify-self-start"
      >
        {props.nextLabel}
      </PendingButton>
    </KeptForm>
  );
}
