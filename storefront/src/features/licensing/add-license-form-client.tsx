"use client";

import type { EvidenceView } from "@needlepoint/contracts/evidence";
import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import type { Choice } from "./choices";
import { LicenseDocuments, LicenseUploads } from "./license-documents-client";
import { LicenseFields } from "./license-fields-client";
import { submitLicenseAction } from "./submit-license-action";

interface AddLicenseFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  professions: Choice[];
  states: Choice[];
  nameOnLicense: string;
  /** The license that is renewed: what stays the same is filled in. */
  renewed: { profession: string; jurisdiction: string; number: string; npi: string } | null;
  documents: EvidenceView[];
  keptDocument: FormState | undefined;
  /** Licenses on file; one more begins a new draft. */
  count: number;
}

/** A further license, sent in from the account. */
export function AddLicenseForm({
  kept,
  professions,
  states,
  nameOnLicense,
  renewed,
  documents,
  keptDocument,
  count,
}: AddLicenseFormProps) {
  const [state, action] = useActionState(submitLicenseAction, kept ?? untouchedForm);
  return (
    <>
      <KeptForm
        action={action}
        draftKey={`account license ${count} ${renewed?.number ?? ""}`}
        className="grid gap-5"
      >
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
          defaults={{ jurisdiction: "", nameOnLicense, ...renewed }}
        />
        <LicenseDocuments
          name="add-license"
          conditions={[]}
          documents={documents}
          kept={keptDocument}
        />
        <PendingButton
          look="primary"
          pendingLabel="Sending your license…"
          className="justify-self-start"
        >
          Send for review
        </PendingButton>
      </KeptForm>
      <LicenseUploads name="add-license" conditions={[]} next="/account/licenses" />
    </>
  );
}
