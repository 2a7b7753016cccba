"use client";

import type { EvidenceView } from "@needlepoint/contracts/evidence";
import type { Route } from "next";
import type { FormState } from "@/lib/form-state";
import { DocumentField, UploadForm } from "./document-field-client";
import { newLicense } from "./evidence-form";

type Condition = { id: string; text: string };

interface LicenseDocumentsProps {
  /** Name of the license form they stand in. */
  name: string;
  /** What the rule asks beyond the license. */
  conditions: Condition[];
  documents: EvidenceView[];
  kept: FormState | undefined;
}

const license = "license";
const formId = (name: string, shows: string) => `${name}-upload-${shows}`;

/** The documents of a new license: a copy of it, and a proof for each thing the rule asks. */
export function LicenseDocuments({ name, conditions, documents, kept }: LicenseDocumentsProps) {
  const field = (shows: string) => ({
    form: formId(name, shows),
    credentialId: newLicense,
    shows,
    document: documents.find((one) => one.shows === shows) ?? null,
    problem: kept?.values.shows === shows ? kept.errors.file : undefined,
    removable: true,
  });
  return (
    <>
      <DocumentField
        label="Copy of your license"
        aside="optional, spares you a question"
        {...field(license)}
      />
      {conditions.map(({ id, text }) => (
        <DocumentField
          key={id}
          label={`Proof of ${text}`}
          hint="Asked by the rule of this state. One document may show several: add it once. You can also send it later."
          {...field(id)}
        />
      ))}
    </>
  );
}

/** The forms behind them; put these beside the license form, not into it. */
export function LicenseUploads(props: { name: string; conditions: Condition[]; next: Route }) {
  const { name, conditions, next } = props;
  return [license, ...conditions.map(({ id }) => id)].map((shows) => (
    <UploadForm
      key={shows}
      id={formId(name, shows)}
      credentialId={newLicense}
      shows={shows}
      next={next}
    />
  ));
}
