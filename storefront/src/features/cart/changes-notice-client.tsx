"use client";

import type { CartSummary } from "@needlepoint/contracts/carts";
import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { takeChangesAction } from "./cart-changes-actions";
import { changeInSummary, takeWords } from "./change-words";

interface ChangesNoticeProps {
  cart: Pick<CartSummary, "changes" | "changesToken" | "lines">;
  /** The page it stands on. */
  next: "/cart" | "/checkout";
  kept?: FormState | undefined;
  /** False where another button on the page takes the changes. */
  takes?: boolean;
}

/** What changed since the shopper last looked, line by line, and the one press that takes it. */
export function ChangesNotice({ cart, next, kept, takes = true }: ChangesNoticeProps) {
  const [state, action] = useActionState(takeChangesAction, kept ?? untouchedForm);
  const { changes, changesToken, lines } = cart;
  if (changes.length === 0) {
    return state.status === "done" ? (
      <p role="status" className="text-sm text-ink-2">
        {state.message}
      </p>
    ) : null;
  }
  return (
    <Notice
      tone="amber"
      icon="info"
      role="status"
      title="Changed since you last looked"
      action={
        takes ? (
          <form action={action}>
            <input type="hidden" name="token" value={changesToken} />
            <input type="hidden" name="next" value={next} />
            <PendingButton size="small" pendingLabel="Taking it over…">
              {takeWords(changes)}
            </PendingButton>
          </form>
        ) : null
      }
    >
      <ul className="list-disc pl-4">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.lineId}`}>{changeInSummary(change, lines)}</li>
        ))}
      </ul>
      {state.status === "failed" ? (
        <p role="alert" className="mt-1 font-medium text-red">
          {state.message}
        </p>
      ) : null}
    </Notice>
  );
}
