"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { PendingButton } from "@/ui/pending-button-client";
import { splitCartAction } from "./split-actions";

/** One press that lets what needs no license ship today, as an order of its own. */
export function SplitCart({ kept }: { kept: FormState | undefined }) {
  const [state, action] = useActionState(splitCartAction, kept ?? untouchedForm);
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <FormProblems form="split" state={state} signInHref="/checkout" />
      <PendingButton pendingLabel="Making two carts…">Order the rest on its own</PendingButton>
    </form>
  );
}
