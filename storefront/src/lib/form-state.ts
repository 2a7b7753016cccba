import type { z } from "zod";

/** What a form's server action answers; the form shows it and keeps what was typed. */
export interface FormState {
  status: "idle" | "invalid" | "failed" | "done";
  /** One sentence over the form; empty when the fields say it all. */
  message: string;
  /** Field name to the sentence at that field. */
  errors: Record<string, string>;
  /** What was typed, to be shown again. Never holds a password. */
  values: Record<string, string>;
  /** Counts submissions, so that the same mistake twice is announced twice. */
  attempt: number;
  /** Set when the session ran out on the way: the form offers to sign in again. */
  signInAgain: boolean;
}

/** Why a submission did not go through. */
export interface FormRefusal {
  message?: string;
  errors?: Record<string, string>;
  signInAgain?: boolean;
}

export const untouchedForm: FormState = {
  status: "idle",
  message: "",
  errors: {},
  values: {},
  attempt: 0,
  signInAgain: false,
};

/** The text fields of a form that may be shown again: no passwords, no files, none of React's own. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$") || /password/i.test(name)) continue;
    values[name] = value;
  }
  return values;
}

/** First sentence for each field of a failed parse. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    errors[issue.path.join(".")] ??= issue.message;
  }
  return errors;
}

/** Errors in the order of their fields, for those who go through a summary from the top. */
function inFormOrder(errors: Record<string, string>, form: FormData): Record<string, string> {
  const order = [...form.keys()];
  const place = (field: string) => {
    const index = order.indexOf(field);
    return index < 0 ? order.length : index;
  };
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)));
}

/** The next state of a form after a submission that did not go through. */
export function refusedForm(previous: FormState, form: FormData, refusal: FormRefusal): FormState {
  const errors = inFormOrder(refusal.errors ?? {}, form);
  return {
    status: Object.keys(errors).length > 0 ? "invalid" : "failed",
    message: refusal.message ?? "",
    errors,
    values: typedValues(form),
    attempt: previous.attempt + 1,
    signInAgain: refusal.signInAgain ?? false,
  };
}

/**
 * What ties one field of a form to what was typed and what is wrong with it. The id holds the form's
 * name: the router keeps pages that were left in the document, hidden, and ids must not meet there.
 */
export function formField(form: string, name: string, state: FormState, otherwise = "") {
  return {
    id: fieldId(form, name),
    name,
    defaultValue: state.values[name] ?? otherwise,
    error: state.errors[name],
  };
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
