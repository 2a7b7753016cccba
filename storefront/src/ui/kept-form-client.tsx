"use client";

import { type ComponentProps, type FormEvent, useEffect, useRef } from "react";
import { readDraft, writeDraft } from "@/lib/form-drafts-client";

/**
 * React resets a form whenever its action has answered, and with it what was typed meanwhile. Forms
 * here say themselves when they are done with, by leaving the page.
 */
export function keepTyped(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
}

interface KeptFormProps extends ComponentProps<"form"> {
  /** Names the draft in this tab; two forms of one name share what was typed. */
  draftKey: string;
}

/**
 * A form whose typed text survives a reload of this tab. Passwords, hidden fields and files are
 * never kept. Without JavaScript it is an ordinary form.
 */
export function KeptForm({ draftKey, children, onInput, ...rest }: KeptFormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!form.current) return;
    readDraft(draftKey, form.current);
    // A choice made before this script ran, or just put back, was heard by nobody.
    for (const select of form.current.querySelectorAll("select")) {
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }, [draftKey]);

  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onReset={keepTyped}
      onInput={(event) => {
        writeDraft(draftKey, event.currentTarget);
        onInput?.(event);
      }}
    >
      {children}
    </form>
  );
}
