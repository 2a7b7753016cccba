"use client";

import { useEffect } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";

/** Tells the page's head that the cart has changed. */
export function ShellRefresh() {
  useEffect(() => refreshShell(), []);
  return null;
}
