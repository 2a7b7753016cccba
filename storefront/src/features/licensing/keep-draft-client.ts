"use client";

import { type FormEvent, useCallback, useEffect, useRef } from "react";

/** How long nobody types before what is there is kept. */
const pauseMs = 1_200;

/**
 * Keeps a license form in its owner's account while it is typed, for another device and another
 * day: after a pause, and when the page is left. Sending the form ends it.
 */
export function useDraftKeeping() {
  const timer = useRef(0);
  const unkept = useRef<HTMLFormElement | null>(null);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    const form = unkept.current;
    unkept.current = null;
    if (!form) return;
    const typed = [...new FormData(form)].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$"),
    );
    // What does not arrive is still in this tab; there is nothing to tell.
    fetch("/api/license-draft", {
      method: "POST",
      body: new URLSearchParams(typed),
      keepalive: true,
    }).catch(() => {});
  }, []);

  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [keep]);

  return {
    onInput: (event: FormEvent<HTMLFormElement>) => {
      unkept.current = event.currentTarget;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, pauseMs);
    },
    onSubmit: () => {
      window.clearTimeout(timer.current);
      unkept.current = null;
    },
  };
}
