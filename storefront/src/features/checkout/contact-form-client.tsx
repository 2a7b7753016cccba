"use client";

import { useActionState, useState } from "react";
import { type FormState, fieldId, formField, untouchedForm } from "@/lib/form-state";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { contactAction } from "./contact-action";

type Mode = "sign-in" | "create" | "guest";

interface ContactFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  draftKey: string;
  email: string;
  /** Needles need an account; without any, a guest may order. */
  guestAllowed: boolean;
  /** The session ran out: signing in comes first. */
  expired: boolean;
}

const choices: { mode: Mode; label: string }[] = [
  { mode: "sign-in", label: "Sign in" },
  { mode: "create", label: "Create an account" },
  { mode: "guest", label: "Continue as guest" },
];

/** Step 1. One form for all three ways, so that what was typed stays when the way changes. */
export function ContactForm({ kept, draftKey, email, guestAllowed, expired }: ContactFormProps) {
  const [state, action] = useActionState(contactAction, kept ?? untouchedForm);
  const typed = state.values.mode as Mode | undefined;
  const firstMode: Mode = typed ?? (expired ? "sign-in" : guestAllowed ? "guest" : "create");
  const [mode, setMode] = useState<Mode>(firstMode);

  return (
    <KeptForm
      action={action}
      draftKey={draftKey}
      className="group/contact mt-4 grid max-w-xl gap-4"
    >
      <FormProblems form="contact" state={state} signInHref="/checkout" />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-semibold">How do you want to order?</legend>
        {choices.map((choice) =>
          choice.mode === "guest" && !guestAllowed ? null : (
            <label key={choice.mode} className="flex min-h-9 items-center gap-2.5">
              <input
                type="radio"
                name="mode"
                value={choice.mode}
                defaultChecked={choice.mode === firstMode}
                onChange={() => setMode(choice.mode)}
                className="size-5 accent-teal"
              />
              {choice.label}
            </label>
          ),
        )}
      </fieldset>
      {guestAllowed ? null : (
        <p className="text-sm text-ink-2">
          Needles need an account, so that your license is checked once and not with every order.
        </p>
      )}
      <TextField
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        {...formField("contact", "email", state, email)}
      />
      {/* Shown by the chosen way alone, so that it works before and without JavaScript. */}
      <div className="hidden gap-4 group-has-[[value=create]:checked]/contact:grid sm:grid-cols-2">
        <TextField
          label="First name"
          autoComplete="given-name"
          {...formField("contact", "firstName", state)}
        />
        <TextField
          label="Last name"
          autoComplete="family-name"
          {...formField("contact", "lastName", state)}
        />
      </div>
      <div className="grid group-has-[[value=guest]:checked]/contact:hidden">
        <TextField
          id={fieldId("contact", "password")}
          name="password"
          label="Password"
          type="password"
          autoComplete={mode === "create" ? "new-password" : "current-password"}
          hint={
            <span className="hidden group-has-[[value=create]:checked]/contact:inline">
              At least 10 characters.
            </span>
          }
          error={state.errors.password}
        />
        <a
          href="/account/forgot-password"
          className="link mt-1.5 hidden min-h-6 justify-self-start text-sm group-has-[[value=sign-in]:checked]/contact:inline-flex"
        >
          Forgot your password?
        </a>
      </div>
      <PendingButton look="primary" pendingLabel="One moment…" className="justify-self-start">
        Continue to shipping
      </PendingButton>
    </KeptForm>
  );
}
