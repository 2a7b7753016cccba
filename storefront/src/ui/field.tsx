import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Select } from "./select";

interface FieldFrame {
  /** Also the id of the control, unless `id` is given; error summaries link to it. */
  name: string;
  id?: string;
  label: ReactNode;
  /** Said beside the label, in a lighter voice: "optional, speeds up the check". */
  aside?: string;
  hint?: ReactNode;
  error?: string;
  className?: string;
}

/** What a control needs to be tied to its label, hint and error. */
function wiring({ name, id, hint, error }: FieldFrame) {
  const controlId = id ?? name;
  const describedBy = classNames(
    hint ? `${controlId}-hint` : null,
    error ? `${controlId}-error` : null,
  );
  return {
    id: controlId,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

const control =
  "w-full min-h-11 rounded-control border bg-card px-3 text-base text-ink placeholder:text-ink-3 disabled:opacity-60";
const edge = (error?: string) => (error ? "border-red" : "border-edge");

function Frame({ frame, children }: { frame: FieldFrame; children: ReactNode }) {
  const controlId = frame.id ?? frame.name;
  return (
    <div className={classNames("flex flex-col gap-1.5", frame.className)}>
      <label htmlFor={controlId} className="text-sm font-semibold">
        {frame.label}
        {frame.aside ? <span className="font-normal text-ink-3"> {frame.aside}</span> : null}
      </label>
      {children}
      <FieldNotes id={controlId} hint={frame.hint} error={frame.error} />
    </div>
  );
}

/** Hint and error under a control; the error keeps the hint in view. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-red">
          {error}
        </p>
      ) : null}
    </>
  );
}

type TextFieldProps = FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame>;

/** A labelled text input with hint and error wired to it. */
export function TextField({
  name,
  id,
  label,
  aside,
  hint,
  error,
  className,
  ...rest
}: TextFieldProps) {
  const frame = { name, id, label, aside, hint, error, className };
  return (
    <Frame frame={frame}>
      <input
        type="text"
        {...rest}
        {...wiring(frame)}
        className={classNames(control, edge(error))}
      />
    </Frame>
  );
}

type SelectFieldProps = FieldFrame & Omit<ComponentProps<"select">, keyof FieldFrame>;

/** A labelled native select; pass `option` elements as children. */
export function SelectField({
  name,
  id,
  label,
  aside,
  hint,
  error,
  className,
  children,
  ...rest
}: SelectFieldProps) {
  const frame = { name, id, label, aside, hint, error, className };
  return (
    <Frame frame={frame}>
      <Select {...rest} {...wiring(frame)} className={classNames("w-full", edge(error))}>
        {children}
      </Select>
    </Frame>
  );
}

type CheckboxFieldProps = FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame | "type">;

/**
 * A checkbox with its label at its right side and a target of at least 24 px.
 * @public one of the controls of a form, whether or not a page shows one just now
 */
export function CheckboxField({
  name,
  id,
  label,
  aside,
  hint,
  error,
  className,
  ...rest
}: CheckboxFieldProps) {
  const frame = { name, id, label, aside, hint, error, className };
  const wired = wiring(frame);
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={wired.id} className="flex min-h-6 items-start gap-2.5 text-base">
        <input
          type="checkbox"
          {...rest}
          {...wired}
          className="mt-0.5 size-5 shrink-0 accent-teal"
        />
        <span>
          {label}
          {aside ? <span className="text-ink-3"> {aside}</span> : null}
        </span>
      </label>
      <FieldNotes id={wired.id} hint={hint} error={error} />
    </div>
  );
}
