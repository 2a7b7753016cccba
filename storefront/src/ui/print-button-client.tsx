"use client";

import { Button } from "./button";
import { Icon } from "./icon";

/** Prints the page by its print layout; without scripts the browser's own menu does the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button
      size="small"
      onClick={() => window.print()}
      className="justify-self-start noscript:hidden print:hidden"
    >
      <Icon name="print" className="size-4" />
      {children}
    </Button>
  );
}
