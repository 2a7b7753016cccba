"use client";

import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { TextAreaField } from "@/ui/text-area-field";
import { answerQuestionAction } from "./answer-question-action";

/** The owner's answer to a reviewer: words, a document, or both. */
export function CredentialAnswer({
  credentialId,
  kept,
}: {
  credentialId: string;
  kept: FormState | undefined;
}) {
  const mine = kept?.values.credentialId === credentialId ? kept : undefined;
  const [state, action] = useActionState(answerQuestionAction, mine ?? untouchedForm);
  const form = `answer-${credentialId}`;
  return (
    <KeptForm action={action} draftKey={form} className="grid gap-3">
      <FormProblems
        form={form}
        state={state}
        signInHref="/account/sign-in?next=/account/licenses"
      />
      <input type="hidden" name="credentialId" value={credentialId} />
      <TextAreaField
        label="Your answer"
        aside="or add a document above"
        rows={3}
        maxLength={1000}
        {...formField(form, "text", state)}
      />
      <PendingButton
        look="primary"
        pendingLabel="Sending your answer…"
        className="justify-self-start"
      >
        Send to the reviewer
      </PendingButton>
    </KeptForm>
  );
}
