"use client";

import { useActionState } from "react";
import type { Choice } from "@/features/licensing/choices";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { SelectField, TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import {
  acceptInvitationAction,
  addClinicAddressAction,
  foundClinicAction,
  grantAction,
  inviteAction,
  removeAction,
} from "./clinic-actions";

const signInHref = "/account/sign-in?next=/account/team";

interface TeamFormProps {
  clinicId: string;
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  /** Changes with what was sent before, so that a new form begins empty. */
  draft: number;
}

/** Makes a clinic. */
export function FoundClinicForm({ kept }: { kept: FormState | undefined }) {
  const [state, action] = useActionState(foundClinicAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey="clinic" className="grid max-w-md gap-4">
      <FormProblems form="clinic" state={state} signInHref={signInHref} />
      <TextField
        label="Name of the clinic"
        autoComplete="organization"
        {...formField("clinic", "name", state)}
      />
      <PendingButton look="primary" pendingLabel="Making it…" className="justify-self-start">
        Make a clinic
      </PendingButton>
    </KeptForm>
  );
}

/** Invites somebody by mail. */
export function InviteForm({ clinicId, kept, draft }: TeamFormProps) {
  const name = `invite-${clinicId}`;
  const [state, action] = useActionState(inviteAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey={`${name} ${draft}`} className="grid gap-4">
      <FormProblems form={name} state={state} signInHref={signInHref} />
      <input type="hidden" name="clinicId" value={clinicId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="E-mail"
          type="email"
          autoComplete="off"
          {...formField(name, "email", state)}
        />
        <SelectField label="What they do" {...formField(name, "role", state)}>
          <option value="">Choose</option>
          <option value="purchaser">Buys for the clinic</option>
          <option value="practitioner">Practitioner</option>
          <option value="manager">Practitioner who manages the clinic</option>
        </SelectField>
      </div>
      <PendingButton pendingLabel="Sending…" className="justify-self-start">
        Send the invitation
      </PendingButton>
    </KeptForm>
  );
}

/** A practitioner chooses who may buy on their license. */
export function GrantForm({
  clinicId,
  kept,
  draft,
  purchasers,
}: TeamFormProps & { purchasers: Choice[] }) {
  const name = `grant-${clinicId}`;
  const [state, action] = useActionState(grantAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey={`${name} ${draft}`} className="grid gap-4">
      <FormProblems form={name} state={state} signInHref={signInHref} />
      <input type="hidden" name="clinicId" value={clinicId} />
      <SelectField
        label="Let somebody buy on your license"
        hint="For the clinic's addresses and nowhere else. Each order names you both, and you can end it at any time."
        className="max-w-md"
        {...formField(name, "memberId", state)}
      >
        <option value="">Choose a purchaser</option>
        {purchasers.map((purchaser) => (
          <option key={purchaser.code} value={purchaser.code}>
            {purchaser.name}
          </option>
        ))}
      </SelectField>
      <PendingButton pendingLabel="Saving…" className="justify-self-start">
        Let them buy
      </PendingButton>
    </KeptForm>
  );
}

/** A further ship-to address of the clinic. */
export function AddClinicAddressForm({
  clinicId,
  kept,
  draft,
  states,
}: TeamFormProps & { states: Choice[] }) {
  const name = `address-${clinicId}`;
  const [state, action] = useActionState(addClinicAddressAction, kept ?? untouchedForm);
  const field = (part: string) => formField(name, part, state);
  return (
    <KeptForm action={action} draftKey={`${name} ${draft}`} className="grid gap-4">
      <FormProblems form={name} state={state} signInHref={signInHref} />
      <input type="hidden" name="clinicId" value={clinicId} />
      <div className="grid grid-cols-6 gap-4">
        <TextField
          label="Street address"
          autoComplete="address-line1"
          className="col-span-6 sm:col-span-4"
          {...field("line1")}
        />
        <TextField
          label="Suite, unit"
          aside="optional"
          autoComplete="address-line2"
          className="col-span-6 sm:col-span-2"
          {...field("line2")}
        />
        <TextField
          label="City"
          autoComplete="address-level2"
          className="col-span-6 sm:col-span-2"
          {...field("city")}
        />
        <SelectField
          label="State"
          autoComplete="address-level1"
          className="col-span-3 sm:col-span-2"
          {...field("state")}
        >
          <option value="">Choose</option>
          {states.map(({ code, name: label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label="ZIP code"
          inputMode="numeric"
          autoComplete="postal-code"
          className="col-span-3 sm:col-span-2"
          {...field("zip")}
        />
      </div>
      <PendingButton pendingLabel="Saving…" className="justify-self-start">
        Add the address
      </PendingButton>
    </KeptForm>
  );
}

interface RemoveButtonProps {
  clinicId: string;
  part: "members" | "invitations" | "addresses" | "mandates";
  rowId: string;
  /** What the button says, and what it says to those who hear it without its row. */
  label: string;
  spoken: string;
}

/** Takes one row of a clinic away. */
export function RemoveButton({ clinicId, part, rowId, label, spoken }: RemoveButtonProps) {
  const [state, action] = useActionState(removeAction, untouchedForm);
  return (
    <form action={action}>
      <input type="hidden" name="clinicId" value={clinicId} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="rowId" value={rowId} />
      <PendingButton size="small" pendingLabel="One moment…" aria-label={spoken}>
        {label}
      </PendingButton>
      {state.status === "failed" ? (
        <p role="alert" className="mt-1 max-w-xs text-sm font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}

/** Joins the clinic of an invitation. */
export function AcceptInvitationForm({
  token,
  kept,
}: {
  token: string;
  kept: FormState | undefined;
}) {
  const [state, action] = useActionState(acceptInvitationAction, kept ?? untouchedForm);
  return (
    <form action={action} className="grid gap-4">
      <FormProblems
        form="invitation"
        state={state}
        signInHref={`/account/sign-in?next=/account/invitation/${token}`}
      />
      <input type="hidden" name="token" value={token} />
      <PendingButton look="primary" pendingLabel="Joining…" className="justify-self-start">
        Join the clinic
      </PendingButton>
    </form>
  );
}
