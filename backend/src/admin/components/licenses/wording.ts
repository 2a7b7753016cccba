import type { CredentialStatus, DecisionView, Outcome } from "@needlepoint/contracts/licensing";

type Color = "green" | "orange" | "red" | "grey";

export const statusWords: Record<CredentialStatus, { label: string; color: Color }> = {
  draft: { label: "Draft", color: "grey" },
  submitted: { label: "To review", color: "orange" },
  "in-review": { label: "In review", color: "orange" },
  "more-information": { label: "Waiting for the buyer", color: "orange" },
  verified: { label: "Verified", color: "green" },
  rejected: { label: "Rejected", color: "red" },
  expired: { label: "Expired", color: "red" },
  revoked: { label: "Revoked", color: "red" },
  superseded: { label: "Renewed", color: "grey" },
};

export const outcomeWords: Record<Outcome, { label: string; color: Color }> = {
  clear: { label: "Cleared", color: "green" },
  ask: { label: "Buyer must answer", color: "orange" },
  hold: { label: "Held for a person", color: "orange" },
  refuse: { label: "Refused", color: "red" },
};

/** The rule's standing in a word, for a row of the queue: what acceptance would lead to. */
export function hintWords(hint: DecisionView): { label: string; color: Color } {
  const code = hint.reasons[0]?.code;
  if (hint.outcome === "clear") return { label: "Permitted", color: "green" };
  if (hint.outcome === "refuse") return { label: "Not permitted", color: "red" };
  if (code === "condition_not_shown") return { label: "Proof needed", color: "orange" };
  if (code === "state_silent") return { label: "State silent", color: "orange" };
  if (code === "credential_expired") return { label: "Out of date", color: "red" };
  return { label: "Needs a person", color: "orange" };
}

/** "3 h", "20 min", "2 days": how long something has waited. */
export function waited(since: string | null, now: Date): string {
  if (!since) return "";
  const minutes = Math.max(0, Math.round((now.getTime() - new Date(since).getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor(minutes / 1440)} days`;
}

/** A calendar day as printed on a license: "Mar 31, 2028". */
export function calendarDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    dateStyle: "medium",
    timeZone: "UTC",
  });
}

export function dollars(cents: number): string {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}

/** Sentences a reviewer may start a rejection from; each tells the buyer what to do. */
export const rejectionTemplates = [
  "The board's look-up shows no license with this number. Check the number and submit it again.",
  "The name on the license differs from the name you entered. Submit it as printed.",
  "The board's look-up shows the license as expired. Renew it and submit the new expiry date.",
  "The license is of another profession than the one you chose. Choose the one on the license.",
];
