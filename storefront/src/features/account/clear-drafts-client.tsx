"use client";

import { useEffect } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";
import { clearDrafts } from "@/lib/form-drafts-client";

/**
 * Forgets what was typed on the way here: the order holds it now. What was typed for the cart that
 * is carried on, such as the other part of a split one, stays.
 */
export function ClearDrafts({ keepCartId }: { keepCartId: string | null }) {
  useEffect(() => {
    clearDrafts(keepCartId);
    refreshShell();
  }, [keepCartId]);
  return null;
}
