"use client";

import { type AskedSize, readAskedSizes, writeAskedSizes } from "@needlepoint/needles/size-code";
import { useEffect, useEffectEvent, useRef } from "react";

/**
 * Keeps the address in step with the chosen sizes, in place: a choice can be shared and survives the
 * back button, and adds nothing to the history. The page is static, so the address is read here.
 */
export function useChosenInAddress(
  chosen: readonly AskedSize[],
  onAsked: (asked: AskedSize[]) => void,
): void {
  const hasRead = useRef(false);
  const tell = useEffectEvent(onAsked);

  useEffect(() => {
    const asked = readAskedSizes(new URLSearchParams(location.search));
    if (asked.length > 0) tell(asked);
    return () => {
      hasRead.current = false;
    };
  }, []);

  const words = writeAskedSizes(chosen);
  useEffect(() => {
    // The first run comes right after the address was read, before what it asked for is chosen.
    if (!hasRead.current) {
      hasRead.current = true;
      return;
    }
    const rest = new URLSearchParams(location.search);
    rest.delete("size");
    rest.delete("sizes");
    const query = [rest.toString(), words && `sizes=${words}`].filter(Boolean).join("&");
    const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers bound how often an address may change; the next choice brings it up to date.
    }
  }, [words]);
}
