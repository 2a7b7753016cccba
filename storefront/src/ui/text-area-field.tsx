import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldNotes } from "./field";

interface TextAreaFieldProps extends Omit<ComponentProps<"textarea">, "className"> {
  name: string;
  id: string;
  label: ReactNode;
  /** Said beside the label, in a lighter voice. */
  aside?: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled field for several lines, with hint and error wired to it. */
export function TextAreaField({ id, label, aside, hint, error, ...rest }: TextAreaFieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {aside ? <span className="font-normal text-ink-3"> {aside}</span> : null}
      </label>
      <textarea
        {...rest}
        id={id}
        aria-describedby={classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null)}
        aria-invalid={error ? true : undefined}
        className={classNames(
          "w-full rounded-control border bg-card px-3 py-2 text-base text-ink",
          error ? "border-red" : "border-edge",
        )}
      />
      <FieldNotes id={id} hint={hint} {...(error ? { error } : {})} />
    </div>
  );
}
