"use client";

import { useActionState } from "react";
import { type FormState, fieldId, formField, untouchedForm } from "@/lib/form-state";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { keepTyped } from "@/ui/kept-form-client";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { forgotPasswordAction, resetPasswordAction } from "./account-actions";

/** Asks for the mail with the link. */
export function ForgotPasswordForm({ kept }: { kept: FormState | undefined }) {
  const [state, action] = useActionState(forgotPasswordAction, kept ?? untouchedForm);
  return (
    <form action={action} onReset={keepTyped} noValidate className="grid gap-4">
      <FormProblems
        form="forgot-password"
        state={state.status === "done" ? untouchedForm : state}
        signInHref="/account/sign-in"
      />
      {state.status === "done" ? (
        <Notice tone="green" role="status" title={state.message}>
          <p>
            The link works for a quarter of an hour. Nothing in your inbox? Look in the junk folder.
          </p>
        </Notice>
      ) : null}
      <TextField
        label="E-mail"
        type="email"
        autoComplete="email"
        {...formField("forgot-password", "email", state)}
      />
      <PendingButton look="primary" pendingLabel="Sending…" className="justify-self-start">
        Send the link
      </PendingButton>
    </form>
  );
}

interface ResetPasswordFormProps {
  token: string;
  email: string;
  kept: FormState | undefined;
}

/** Sets the new password with the token of the mail. */
export function ResetPasswordForm({ token, email, kept }: ResetPasswordFormProps) {
  const [state, action] = useActionState(resetPasswordAction, kept ?? untouchedForm);
  return (
    <form action={action} onReset={keepTyped} noValidate className="grid gap-4">
      <FormProblems form="reset-password" state={state} signInHref="/account/sign-in" />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextField
        id={fieldId("reset-password", "password")}
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        error={state.errors.password}
      />
      <PendingButton look="primary" pendingLabel="Saving…" className="justify-self-start">
        Save the new password
      </PendingButton>
    </form>
  );
}
