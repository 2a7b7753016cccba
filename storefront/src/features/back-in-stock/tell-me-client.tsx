"use client";

import { useActionState, useEffect, useRef } from "react";
import { useShell } from "@/features/layout/shell-state-client";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { PendingButton } from "@/ui/pending-button-client";
import { tellMeAction } from "./tell-me-action";

interface TellMeProps {
  variantId: string;
  /** "0.25 × 25 mm" */
  size: string;
  /** The handle of its product. */
  product: string;
}

/** Opens the form of a size that is out and goes to it: its cell in the matrix was pressed. */
export function openTellMe(variantId: string): void {
  const details = document.getElementById(`tell-me-${variantId}`);
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  const field = details.querySelector<HTMLElement>("input[type=email]");
  if (field) field.focus();
  else details.scrollIntoView({ block: "nearest" });
}

/** One size that is out: its form is a press away. */
export function TellMeSize({ expected, ...size }: TellMeProps & { expected: string | null }) {
  return (
    <details id={`tell-me-${size.variantId}`} className="scroll-mb-28">
      <summary className="inline-block min-h-6">
        {size.size}
        {expected ? `, expected ${expected}` : ""} ·{" "}
        <span className="link">tell me when it is back</span>
      </summary>
      <TellMeForm {...size} />
    </details>
  );
}

/** Asks for the address to write to, once, when the size is back. Works as a plain form too. */
export function TellMeForm({
  variantId,
  size,
  product,
  kept = untouchedForm,
}: TellMeProps & { kept?: FormState }) {
  const [state, action] = useActionState(tellMeAction, kept);
  const { email } = useShell();
  const input = useRef<HTMLInputElement>(null);
  const id = `tell-me-email-${variantId}`;
  const error = state.errors.email;

  useEffect(() => {
    if (input.current && email && input.current.value === "") input.current.value = email;
  }, [email]);
  useEffect(() => {
    if (state.status === "invalid") input.current?.focus();
  }, [state]);

  return (
    <form action={action} noValidate className="mt-1.5 mb-3 grid max-w-96 gap-1.5">
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="size" value={size} />
      <input type="hidden" name="product" value={product} />
      {state.status === "done" ? null : (
        <>
          <label htmlFor={id} className="font-semibold text-ink">
            E-mail<span className="sr-only"> to write to when {size} is back</span>
          </label>
          <div className="flex gap-2">
            <input
              ref={input}
              id={id}
              name="email"
              type="email"
              autoComplete="email"
              maxLength={254}
              defaultValue={state.values.email ?? ""}
              aria-invalid={error ? true : undefined}
              aria-describedby={`${id}-note`}
              className="min-h-10 w-full min-w-0 scroll-mb-28 rounded-control border border-edge bg-card px-3 text-base text-ink aria-invalid:border-red"
            />
            <PendingButton pendingLabel="Keeping…" className="shrink-0">
              Tell me
            </PendingButton>
          </div>
          <p id={`${id}-note`} className="text-xs">
            {error ? <span className="block font-medium text-red">{error}</span> : null}
            One mail when it is back, and nothing else. A link in it ends these mails.
          </p>
        </>
      )}
      <p
        role="status"
        className={state.status === "done" ? "font-medium text-green" : "font-medium text-red"}
      >
        {state.message}
      </p>
    </form>
  );
}
