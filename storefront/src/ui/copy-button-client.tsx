"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";

/** Puts a text on the clipboard and says whether that went through. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold("Copied.");
    } catch {
      setTold("Your browser keeps the clipboard to itself. Select the text and copy it.");
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button size="small" onClick={copy} className="noscript:hidden">
        {children}
      </Button>
      <span role="status">{told}</span>
    </span>
  );
}
