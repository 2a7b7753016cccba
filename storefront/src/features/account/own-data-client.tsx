"use client";

import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { eraseAccountAction } from "./erase-account-action";

/** Take the data out, or have it erased; what stays is said before. */
export function OwnData({ kept }: { kept: FormState | undefined }) {
  const [state, action] = useActionState(eraseAccountAction, kept ?? untouchedForm);
  return (
    <section aria-label="Your data" className="grid max-w-2xl gap-5">
      <p className="text-sm text-ink-2">
        <a href="/api/account-data" download className="link">
          Download everything we hold about you
        </a>{" "}
        as one file.
      </p>
      <details open={state.attempt > 0}>
        <summary className="link min-h-6 w-fit">Close the account and erase your data</summary>
        <form action={action} className="mt-3 grid max-w-md gap-3">
          <FormProblems
            form="erase"
            state={state}
            signInHref="/account/sign-in?next=/account/close"
          />
          <p className="text-sm text-ink-2">
            Erased at once and for good: your login, license names and numbers, documents, questions
            and answers, what a registry or a reviewer wrote about them, our mails to you and which
            you wanted, carts and the notes to orders, saved addresses, your place in a clinic.
            Kept, because the law of the sale asks for it: orders with the name and address they
            were sold to, and what was decided on them, without your license number. An order that
            waits for a license or for packing comes first: cancel it or wait for it.
          </p>
          <TextField
            label="Type the word erase"
            autoComplete="off"
            {...formField("erase", "confirm", state)}
          />
          <PendingButton pendingLabel="Erasing…" className="justify-self-start">
            Close my account
          </PendingButton>
        </form>
      </details>
    </section>
  );
}
