"use client";

import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";

/** Prints the page, which has a print layout of its own. */
export function PrintButton() {
  return (
    <Button size="small" onClick={() => window.print()} className="justify-self-start print:hidden">
      <Icon name="print" className="size-4" />
      Print this order
    </Button>
  );
}
