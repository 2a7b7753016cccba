import { notAllowed } from "../licensure/refusal";

/**
 * Stops a save that was begun on something older than what is stored.
 * @throws edit_conflict
 */
export function assertUnchanged(stored: string, basedOn: string): void {
  if (stored === basedOn) return;
  throw notAllowed(
    "edit_conflict",
    "Somebody saved this after you opened it. What you typed is still here.",
  );
}
