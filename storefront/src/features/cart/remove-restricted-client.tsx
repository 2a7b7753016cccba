"use client";

import { useActionState, useEffect } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";
import { PendingButton } from "@/ui/pending-button-client";
import { removeRestrictedAction } from "./actions";
import { uneditedCart } from "./cart-line-state";

interface RemoveRestrictedProps {
  look?: "plain" | "primary";
  /** Something is left in the cart afterwards. */
  restLeft: boolean;
}

/** One press that leaves only what needs no license. */
export function RemoveRestricted({ look = "plain", restLeft }: RemoveRestrictedProps) {
  const [state, action] = useActionState(removeRestrictedAction, uneditedCart);
  useEffect(() => {
    if (state.status === "done") refreshShell();
  }, [state]);
  return (
    <form action={action}>
      <PendingButton look={look} pendingLabel="Removing the needles…">
        {restLeft ? "Remove the needles and buy the rest" : "Remove the needles"}
      </PendingButton>
      {state.status === "failed" ? (
        <p role="alert" className="mt-2 text-sm font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
