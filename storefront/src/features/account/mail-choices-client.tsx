"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { PendingButton } from "@/ui/pending-button-client";
import { chooseMailAction, mailOffAction } from "./mail-choice-actions";

interface MailChoiceProps {
  kind: string;
  name: string;
  on: boolean;
}

/** On or off, for one kind of mail. */
export function MailChoice({ kind, name, on }: MailChoiceProps) {
  const [state, action] = useActionState(chooseMailAction, untouchedForm);
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="on" value={on ? "0" : "1"} />
      <span className="text-sm font-semibold">{on ? "On" : "Off"}</span>
      <PendingButton
        size="small"
        pendingLabel="Switching…"
        aria-label={`Switch ${on ? "off" : "on"}: ${name}`}
      >
        {on ? "Switch off" : "Switch on"}
      </PendingButton>
      <p role="status" className="sr-only">
        {state.status === "done" ? state.message : ""}
      </p>
      {state.status === "failed" ? (
        <p role="alert" className="w-full text-sm font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}

/** The one press that the link of a mail leads to; a mail program that looks ahead presses nothing. */
export function MailOff({ token, kept }: { token: string; kept: FormState | undefined }) {
  const [state, action] = useActionState(mailOffAction, kept ?? untouchedForm);
  if (state.status === "done") return <p role="status">{state.message}</p>;
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <input type="hidden" name="token" value={token} />
      <PendingButton look="primary" pendingLabel="Switching off…">
        Send me no more of them
      </PendingButton>
      {state.message ? (
        <p role="alert" className="text-sm font-medium">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
