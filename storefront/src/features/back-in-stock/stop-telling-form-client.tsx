"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { stopTellingAction } from "./stop-telling-action";

/** The press that ends it: a mail scanner that only opens the link ends nothing. */
export function StopTellingForm({ link, kept }: { link: string; kept: FormState | undefined }) {
  const [state, action] = useActionState(stopTellingAction, kept ?? untouchedForm);
  const done = state.status === "done";
  return (
    <form action={action} className="grid gap-4">
      <FormProblems
        form="stop-telling"
        state={done ? untouchedForm : state}
        signInHref="/account/sign-in"
      />
      <input type="hidden" name="link" value={link} />
      <p role="status" className="font-medium text-green empty:hidden">
        {done ? state.message : ""}
      </p>
      {done ? null : (
        <PendingButton look="primary" pendingLabel="Ending…" className="justify-self-start">
          Send me no more of these mails
        </PendingButton>
      )}
    </form>
  );
}
