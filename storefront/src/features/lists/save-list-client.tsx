"use client";

import { Button } from "@/ui/button";
import { saveSizesAction } from "./list-actions";

/** Keeps the sizes that are chosen in the form around it as a list of the account. */
export function SaveList({ disabled }: { disabled: boolean }) {
  return (
    <Button type="submit" formAction={saveSizesAction} disabled={disabled} className="min-h-12">
      Save list
    </Button>
  );
}
