import { Hint, Input, Label } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A labeled control of a form. */
export function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      {children}
    </div>
  );
}

type InputProps = {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  type?: "text" | "url" | "date";
  hint?: string;
  required?: boolean;
};

export function LabeledInput({ id, label, value, onChange, type, hint, required }: InputProps) {
  return (
    <Field id={id} label={label}>
      <Input
        id={id}
        size="small"
        type={type ?? "text"}
        aria-required={required ?? true}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </Field>
  );
}
