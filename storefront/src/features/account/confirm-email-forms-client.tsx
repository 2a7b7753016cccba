"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { confirmEmailAction, sendConfirmationAction } from "./confirm-email-actions";

interface ConfirmEmailFormProps {
  code: string;
  kept: FormState | undefined;
}

/** The press that confirms: a mail scanner that only opens the link confirms nothing. */
export function ConfirmEmailForm({ code, kept }: ConfirmEmailFormProps) {
  const [state, action] = useActionState(confirmEmailAction, kept ?? untouchedForm);
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormProblems form="confirm-email" state={state} signInHref="/account/sign-in" />
      <input type="hidden" name="code" value={code} />
      <PendingButton look="primary" pendingLabel="Confirming…" className="justify-self-start">
        Confirm this address
      </PendingButton>
    </form>
  );
}

/** Sends the link once more. */
export function SendConfirmationForm({ kept }: { kept: FormState | undefined }) {
  const [state, action] = useActionState(sendConfirmationAction, kept ?? untouchedForm);
  return (
    <form action={action} noValidate className="mt-2 grid gap-2">
      <FormProblems
        form="send-confirmation"
        state={state.status === "done" ? untouchedForm : state}
        signInHref="/account/sign-in"
      />
      <p role="status">{state.status === "done" ? state.message : ""}</p>
      <PendingButton pendingLabel="Sending…" className="justify-self-start">
        Send a new link
      </PendingButton>
    </form>
  );
}
