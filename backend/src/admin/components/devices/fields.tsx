import { Hint, Input, Label, Select, Switch, Textarea } from "@medusajs/ui";
import type { ReactNode } from "react";

/** Sentences by dotted path, as the form's schema and the backend give them. */
export type Problems = Record<string, string>;

/** The id of the control of a field, by its path. */
export const idOf = (path: string): string => `device-${path.replaceAll(".", "-")}`;

type Common = { path: string; label: string; problems: Problems; hint?: string };

function Labeled({ path, label, problems, hint, children }: Common & { children: ReactNode }) {
  const problem = problems[path];
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={idOf(path)}>
        {label}
      </Label>
      {children}
      {hint && !problem ? <Hint id={`${idOf(path)}-hint`}>{hint}</Hint> : null}
      {problem ? (
        <Hint id={`${idOf(path)}-hint`} variant="error">
          {problem}
        </Hint>
      ) : null}
    </div>
  );
}

const told = ({ path, problems, hint }: Common) => ({
  id: idOf(path),
  "aria-invalid": problems[path] !== undefined,
  "aria-describedby": problems[path] || hint ? `${idOf(path)}-hint` : undefined,
});

type TextProps = Common & {
  value: string;
  onChange(value: string): void;
  inputMode?: "decimal" | "numeric";
  rows?: number;
};

export function TextField({ value, onChange, inputMode, rows, ...common }: TextProps) {
  return (
    <Labeled {...common}>
      {rows ? (
        <Textarea
          {...told(common)}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...told(common)}
          size="small"
          inputMode={inputMode}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labeled>
  );
}

type ChoiceProps<T extends string> = Common & {
  value: T | "";
  choices: readonly { value: T; label: string }[];
  onChange(value: T): void;
};

export function ChoiceField<T extends string>({
  value,
  choices,
  onChange,
  ...common
}: ChoiceProps<T>) {
  return (
    <Labeled {...common}>
      <Select value={value} onValueChange={(next) => onChange(next as T)}>
        <Select.Trigger {...told(common)}>
          <Select.Value placeholder="Choose" />
        </Select.Trigger>
        <Select.Content>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Labeled>
  );
}

type SwitchProps = Common & { checked: boolean; onChange(checked: boolean): void };

export function SwitchField({ checked, onChange, ...common }: SwitchProps) {
  return (
    <Labeled {...common}>
      <Switch {...told(common)} size="small" checked={checked} onCheckedChange={onChange} />
    </Labeled>
  );
}
