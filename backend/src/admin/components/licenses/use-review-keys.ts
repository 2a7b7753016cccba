import { useEffect, useRef } from "react";

/** Where a letter is text, or belongs to something that lies over the page. */
const TYPING =
  "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog], [role=alertdialog]";

/** Runs a command on its bare letter while `active`; never while somebody types or holds a modifier. */
export function useReviewKeys(active: boolean, commands: Record<string, () => void>): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const command = current.current[event.key.toLowerCase()];
      if (!command) return;
      event.preventDefault();
      command();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}
