"use client";

import { useEffect, useRef } from "react";
import { TextAreaField } from "@/ui/text-area-field";

const KEPT = "np-quick-order-paste";

interface PasteBoxProps {
  label: string;
  hint: string;
  /** The line of the last paste, from 0, from which on it was too much; null when all was taken. */
  from: number | null;
}

/** The box for pasted lines. What was too much for one go is put back into it. */
export function PasteBox({ label, hint, from }: PasteBoxProps) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = frame.current?.querySelector("textarea");
    const form = box?.form;
    if (!box || !form) return;
    const kept = from === null ? null : sessionStorage.getItem(KEPT);
    if (kept && from !== null)
      box.value = kept
        .split(/\r\n|\n|\r/)
        .slice(from)
        .join("\n");
    const keep = () => sessionStorage.setItem(KEPT, box.value);
    form.addEventListener("submit", keep);
    return () => form.removeEventListener("submit", keep);
  }, [from]);

  return (
    <div ref={frame}>
      <TextAreaField
        name="paste"
        id="quick-order-paste"
        label={label}
        hint={hint}
        rows={8}
        spellCheck={false}
        autoComplete="off"
      />
    </div>
  );
}
