"use client";

import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { SelectField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { changeRoleAction } from "./clinic-actions";

interface ChangeRoleProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  clinicId: string;
  member: { id: string; name: string; role: "practitioner" | "purchaser" | "manager" };
}

/** A manager changes what somebody does; says before what it ends. */
export function ChangeRole({ kept, clinicId, member }: ChangeRoleProps) {
  const name = `role-${member.id}`;
  const [state, action] = useActionState(changeRoleAction, kept ?? untouchedForm);
  return (
    <details className="w-full" open={state.attempt > 0 || undefined}>
      <summary className="link min-h-6 text-sm">
        Change role<span className="sr-only"> of {member.name}</span>
      </summary>
      <form action={action} noValidate className="mt-3 grid max-w-md justify-items-start gap-3">
        <FormProblems form={name} state={state} signInHref="/account/sign-in?next=/account/team" />
        <input type="hidden" name="clinicId" value={clinicId} />
        <input type="hidden" name="memberId" value={member.id} />
        <SelectField
          label="Role in the clinic"
          hint="Whoever stops being a practitioner lends their license to nobody any more; whoever stops buying needs to be let buy again."
          {...formField(name, "role", state, member.role)}
        >
          <option value="purchaser">Buys for the clinic</option>
          <option value="practitioner">Practitioner</option>
          <option value="manager">Practitioner who manages the clinic</option>
        </SelectField>
        <PendingButton pendingLabel="Saving…">Save</PendingButton>
      </form>
    </details>
  );
}
