"use client";

import { useActionState } from "react";
import { Button } from "@/ui/button";
import { saveSizesAction } from "./list-actions";

/** Keeps the sizes that are chosen in the form around it as a list of the account. */
export function SaveList({ disabled }: { disabled: boolean }) {
  const [problem, save, saving] = useActionState(saveSizesAction, "");
  return (
    <>
      <Button
        type="submit"
        formAction={save}
        disabled={disabled || saving}
        className="min-h-12 sm:order-first"
      >
        {saving ? "Saving…" : "Save list"}
      </Button>
      {problem && !saving ? (
        <p role="alert" className="w-0 min-w-full text-sm font-medium text-red sm:text-right">
          {problem}
        </p>
      ) : null}
    </>
  );
}
