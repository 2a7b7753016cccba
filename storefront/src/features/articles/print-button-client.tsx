"use client";

import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";

/** Prints the article; the browser's own menu does the same without scripts. */
export function PrintButton() {
  return (
    <Button size="small" onClick={() => window.print()} className="noscript:hidden print:hidden">
      <Icon name="print" className="size-4" />
      Print
    </Button>
  );
}
