"use client";

import { isRealDay } from "@needlepoint/licensure/calendar";
import { type FormState, formField } from "@/lib/form-state";
import { SelectField, TextField } from "@/ui/field";
import type { Choice } from "./choices";

interface LicenseFieldsProps {
  /** Name of the form they stand in. */
  form: string;
  state: FormState;
  professions: Choice[];
  states: Choice[];
  /** Shown before anything was typed. */
  defaults: {
    jurisdiction: string;
    nameOnLicense: string;
    profession?: string;
    number?: string;
    expiresOn?: string;
    npi?: string;
  };
  onProfession?: (code: string) => void;
  onState?: (code: string) => void;
}

/** The fields of a license as printed on it. */
export function LicenseFields({
  form,
  state,
  professions,
  states,
  defaults,
  onProfession,
  onState,
}: LicenseFieldsProps) {
  const field = (name: string, otherwise?: string) => formField(form, name, state, otherwise);
  const expires = field("expiresOn", defaults.expiresOn);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label="Profession"
        {...field("profession", defaults.profession)}
        onChange={(event) => onProfession?.(event.currentTarget.value)}
      >
        <option value="">Choose</option>
        {professions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Licensed in"
        {...field("jurisdiction", defaults.jurisdiction)}
        onChange={(event) => onState?.(event.currentTarget.value)}
      >
        <option value="">Choose</option>
        {states.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="License number"
        hint="As printed on your license"
        autoComplete="off"
        spellCheck={false}
        {...field("number", defaults.number)}
      />
      <TextField
        label="Expires"
        // A date field shows nothing for text it can't read: what was typed stays as text.
        type={expires.defaultValue === "" || isRealDay(expires.defaultValue) ? "date" : "text"}
        placeholder="MM/DD/YYYY"
        autoComplete="off"
        {...expires}
      />
      <TextField
        label="Name on license"
        autoComplete="name"
        {...field("nameOnLicense", defaults.nameOnLicense)}
      />
      <TextField
        label="NPI"
        aside="optional, speeds up the check"
        inputMode="numeric"
        autoComplete="off"
        {...field("npi", defaults.npi)}
      />
    </div>
  );
}
