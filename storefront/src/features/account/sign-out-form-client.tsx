"use client";

import { clearDrafts } from "@/lib/form-drafts-client";
import { PendingButton } from "@/ui/pending-button-client";
import { signOutAction } from "./account-actions";

/** Signs out and forgets what was typed in this tab. */
export function SignOutForm() {
  return (
    <form action={signOutAction} onSubmit={() => clearDrafts(null)}>
      <PendingButton size="small" pendingLabel="Signing out…">
        Sign out
      </PendingButton>
    </form>
  );
}
