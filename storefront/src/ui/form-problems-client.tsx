"use client";

import type { Route } from "next";
import type { FormState } from "@/lib/form-state";
import { ErrorSummary } from "./error-summary-client";

interface FormProblemsProps {
  state: FormState;
  /** Where a person whose session ran out signs in and comes back from. */
  signInHref: Route;
}

/** What stands over a form whose last submission did not go through. */
export function FormProblems({ state, signInHref }: FormProblemsProps) {
  if (state.signInAgain) {
    return (
      <ErrorSummary
        title="You were signed out"
        message={state.message}
        errors={state.errors}
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
      errors={state.errors}
    />
  );
}
