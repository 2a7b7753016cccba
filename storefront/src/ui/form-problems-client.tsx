"use client";

import type { Route } from "next";
import { useMemo } from "react";
import { type FormState, fieldId } from "@/lib/form-state";
import { ErrorSummary } from "./error-summary-client";

interface FormProblemsProps {
  /** Name of the form, which the ids of its fields begin with. */
  form: string;
  state: FormState;
  /** Where a person whose session ran out signs in and comes back from. */
  signInHref: Route;
}

/** What stands over a form whose last submission did not go through. */
export function FormProblems({ form, state, signInHref }: FormProblemsProps) {
  // The summary takes the focus when it is given new errors: the same answer must stay the same object.
  const errors = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(state.errors).map(([name, sentence]) => [fieldId(form, name), sentence]),
      ),
    [form, state],
  );
  if (state.signInAgain) {
    return (
      <ErrorSummary
        title="You were signed out"
        message={state.message}
        errors={errors}
        action={{ href: signInHref, label: "Sign in again" }}
      />
    );
  }
  const fields = Object.keys(state.errors).length;
  return (
    <ErrorSummary
      title={
        fields > 1
          ? "A few things need another look"
          : fields === 1
            ? "One thing needs another look"
            : "That did not go through"
      }
      message={state.message}
      errors={errors}
    />
  );
}
