"use client";

import type { EvidenceView } from "@needlepoint/contracts/evidence";
import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import type { Choice } from "./choices";
import { useDraftKeeping } from "./keep-draft-client";
import { LicenseDocuments, LicenseUploads } from "./license-documents-client";
import { LicenseFields } from "./license-fields-client";
import type { LicenseFieldName } from "./license-form";
import { submitLicenseAction } from "./submit-license-action";

interface AddLicenseFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  professions: Choice[];
  states: Choice[];
  nameOnLicense: string;
  /** What is known before anything is typed: of a license that is renewed, or of one that was begun. */
  known: Partial<Record<LicenseFieldName, string>>;
  draftKey: string;
  documents: EvidenceView[];
  keptDocument: FormState | undefined;
}

/** A further license, sent in from the account. */
export function AddLicenseForm({
  kept,
  professions,
  states,
  nameOnLicense,
  known,
  draftKey,
  documents,
  keptDocument,
}: AddLicenseFormProps) {
  const keeping = useDraftKeeping();
  const [state, action] = useActionState(submitLicenseAction, kept ?? untouchedForm);
  return (
    <>
      <KeptForm action={action} draftKey={draftKey} className="grid gap-5" {...keeping}>
        <FormProblems
          form="add-license"
          state={state}
          signInHref="/account/sign-in?next=/account/licenses"
        />
        <input type="hidden" name="next" value="/account/licenses" />
        <LicenseFields
          form="add-license"
          state={state}
          professions={professions}
          states={states}
          defaults={{ jurisdiction: "", nameOnLicense, ...known }}
        />
        <LicenseDocuments
          name="add-license"
          conditions={[]}
          documents={documents}
          kept={keptDocument}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <PendingButton look="primary" pendingLabel="Sending your license…">
            Send for review
          </PendingButton>
          <p className="text-sm text-ink-2">
            What you type is kept in your account until you send it.
          </p>
        </div>
      </KeptForm>
      <LicenseUploads name="add-license" conditions={[]} next="/account/licenses" />
    </>
  );
}
