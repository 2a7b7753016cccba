"use client";

import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { SelectField, TextField } from "@/ui/field";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { changeListAction, newListAction } from "./list-actions";

interface Clinic {
  id: string;
  name: string;
}

function WhoSees({
  form,
  state,
  clinics,
  chosen,
}: {
  form: string;
  state: FormState;
  clinics: Clinic[];
  chosen: string;
}) {
  if (clinics.length === 0) return null;
  const { error, ...field } = formField(form, "clinicId", state, chosen);
  return (
    <SelectField {...field} {...(error ? { error } : {})} label="Who sees it">
      <option value="">Only you</option>
      {clinics.map(({ id, name }) => (
        <option key={id} value={id}>
          Everyone at {name}
        </option>
      ))}
    </SelectField>
  );
}

/** Makes a list under a name. */
export function NewList({ clinics, kept }: { clinics: Clinic[]; kept: FormState | undefined }) {
  const [state, action] = useActionState(newListAction, kept ?? untouchedForm);
  const { error, ...name } = formField("new-list", "name", state);
  return (
    <KeptForm draftKey="new-list" action={action} className="grid max-w-md gap-4">
      <FormProblems form="new-list" state={state} signInHref="/account/lists" />
      <TextField {...name} {...(error ? { error } : {})} label="Name of the list" maxLength={80} />
      <WhoSees form="new-list" state={state} clinics={clinics} chosen="" />
      <div>
        <PendingButton pendingLabel="Making the list…">Make a list</PendingButton>
      </div>
    </KeptForm>
  );
}

interface ChangeListProps {
  listId: string;
  name: string;
  /** Null for somebody who may rename it and not share it. */
  sharing: { clinics: Clinic[]; chosen: string } | null;
  kept: FormState | undefined;
}

/** Renames a list, and says who sees it. */
export function ChangeList({ listId, name, sharing, kept }: ChangeListProps) {
  const [state, action] = useActionState(changeListAction, kept ?? untouchedForm);
  const { error, ...field } = formField("list", "name", state, name);
  return (
    <KeptForm draftKey={`list-${listId}`} action={action} className="grid max-w-md gap-4">
      <FormProblems form="list" state={state} signInHref="/account/lists" />
      <input type="hidden" name="listId" value={listId} />
      <TextField {...field} {...(error ? { error } : {})} label="Name of the list" maxLength={80} />
      {sharing ? <WhoSees form="list" state={state} {...sharing} /> : null}
      <div>
        <PendingButton pendingLabel="Saving…">Save the name</PendingButton>
      </div>
    </KeptForm>
  );
}
