"use client";

import { isRealDay } from "@needlepoint/licensure/calendar";
import type { FormState } from "@/lib/form-state";
import { SelectField, TextField } from "@/ui/field";
import type { Choice } from "./choices";

interface LicenseFieldsProps {
  state: FormState;
  professions: Choice[];
  states: Choice[];
  /** Shown before anything was typed. */
  defaults: { jurisdiction: string; nameOnLicense: string };
  onProfession?: (code: string) => void;
  onState?: (code: string) => void;
}

/** The fields of a license as printed on it. */
export function LicenseFields({
  state,
  professions,
  states,
  defaults,
  onProfession,
  onState,
}: LicenseFieldsProps) {
  const value = (name: string, fallback = "") => state.values[name] ?? fallback;
  const jurisdiction = value("jurisdiction", defaults.jurisdiction);
  const expiresOn = value("expiresOn");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="profession"
        label="Profession"
        defaultValue={value("profession")}
        error={state.errors.profession}
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
        name="jurisdiction"
        label="Licensed in"
        defaultValue={jurisdiction}
        error={state.errors.jurisdiction}
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
        name="number"
        label="License number"
        hint="As printed on your license"
        autoComplete="off"
        spellCheck={false}
        defaultValue={value("number")}
        error={state.errors.number}
      />
      <TextField
        name="expiresOn"
        label="Expires"
        // A date field shows nothing for text it can't read: what was typed stays as text.
        type={expiresOn === "" || isRealDay(expiresOn) ? "date" : "text"}
        placeholder="MM/DD/YYYY"
        autoComplete="off"
        defaultValue={expiresOn}
        error={state.errors.expiresOn}
      />
      <TextField
        name="nameOnLicense"
        label="Name on license"
        autoComplete="name"
        defaultValue={value("nameOnLicense", defaults.nameOnLicense)}
        error={state.errors.nameOnLicense}
      />
      <TextField
        name="npi"
        label="NPI"
        aside="optional, speeds up the check"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value("npi")}
        error={state.errors.npi}
      />
    </div>
  );
}
