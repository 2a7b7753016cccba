"use client";

import { useActionState } from "react";
import { type FormState, fieldId, formField, untouchedForm } from "@/lib/form-state";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { signInAction, signUpAction } from "./account-actions";

interface SignFormProps {
  next: string;
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
}

/** E-mail and password; goes on to `next`. */
export function SignInForm({ next, kept }: SignFormProps) {
  const [state, action] = useActionState(signInAction, kept ?? untouchedForm);
  return (
    <KeptForm action={action} draftKey="sign-in" className="grid gap-4">
      <FormProblems form="sign-in" state={state} signInHref="/account/sign-in" />
      <input type="hidden" name="next" value={next} />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="email"
        {...formField("sign-in", "email", state)}
      />
      <TextField
        id={fieldId("sign-in", "password")}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        error={state.errors.password}
      />
      <PendingButton look="primary" pendingLabel="Signing in…" className="justify-self-start">
        Sign in
      </PendingButton>
    </KeptForm>
  );
}

/** A new account; goes on to `next`. */
export function SignUpForm({ next, kept }: SignFormProps) {
  const [state, action] = useActionState(signUpAction, kept ?? untouchedForm);
  const field = (name: string) => formField("sign-up", name, state);
  return (
    <KeptForm action={action} draftKey="sign-up" className="grid gap-4">
      <FormProblems form="sign-up" state={state} signInHref="/account/sign-in" />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="First name" autoComplete="given-name" {...field("firstName")} />
        <TextField label="Last name" autoComplete="family-name" {...field("lastName")} />
      </div>
      <TextField label="E-mail" type="email" autoComplete="email" {...field("email")} />
      <TextField
        id={fieldId("sign-up", "password")}
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        error={state.errors.password}
      />
      <PendingButton
        look="primary"
        pendingLabel="Creating the account…"
        className="justify-self-start"
      >
        Create account
      </PendingButton>
    </KeptForm>
  );
}
