"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Listens at the search box, which is a plain form: `/` puts the focus into it unless someone is
 * typing, and the first focus fetches the script of the suggestions.
 */
export function SearchBox({ inputId }: { inputId: string }) {
  const router = useRouter();
  const go = useRef((href: string) => router.push(href as Parameters<typeof router.push>[0]));

  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    let leave: (() => void) | undefined;
    let left = false;
    const begin = async () => {
      input.removeEventListener("focus", begin);
      try {
        const { suggestIn } = await import("./suggest-client");
        if (!left) leave = suggestIn(input, go.current);
      } catch {
        // Without its script the box is what it was before: a form that leads to the results.
      }
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target as HTMLElement;
      if (at.closest("input, textarea, select, [contenteditable], [role=grid]")) return;
      event.preventDefault();
      input.focus();
    };
    input.addEventListener("focus", begin);
    if (document.activeElement === input) void begin();
    document.addEventListener("keydown", onKey);
    return () => {
      left = true;
      input.removeEventListener("focus", begin);
      document.removeEventListener("keydown", onKey);
      leave?.();
    };
  }, [inputId]);
  return null;
}
