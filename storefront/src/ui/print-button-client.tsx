"use client";

import type { ReactNode } from "react";
import { Button } from "./button";

/**
 * Prints the page by its print layout; without scripts the browser's own menu does the same.
 * @param children the words, with the icon: drawn on the server, so that no page loads all icons for it
 */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button
      size="small"
      onClick={() => window.print()}
      className="justify-self-start noscript:hidden print:hidden"
    >
      {children}
    </Button>
  );
}
