"use client";

import { useEffect } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";
import { clearDrafts } from "@/lib/form-drafts-client";

/** Forgets what was typed on the way here: the order holds it now. */
export function ClearDrafts() {
  useEffect(() => {
    clearDrafts();
    refreshShell();
  }, []);
  return null;
}
