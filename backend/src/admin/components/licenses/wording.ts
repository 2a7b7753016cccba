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

/** "3 h", "20 min", "2 days": how long something has waited; under a minute it is told as one. */
export function waited(since: string | null, now: Date): string {
  if (!since) return "";
  const minutes = Math.max(1, Math.round((now.getTime() - new Date(since).getTime()) / 60_000));
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

/** "214 KB". */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "Nov 23, 2:05 PM", by the reviewer's own clock. */
export function moment(at: string): string {
  return new Date(at).toLocaleString("en-US", {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
}

/** Entries of the audit log, reading on after a name. */
export const eventWords: Record<string, string> = {
  "credential.submitted": "submitted the license",
  "credential.opened": "opened it",
  "credential.evidence-added": "added a document",
  "credential.asked": "asked for more",
  "credential.answered": "answered",
  "credential.verified": "approved it",
  "credential.rejected": "rejected it",
  "credential.revoked": "revoked it",
  "credential.superseded": "replaced it by its renewal",
  "credential.expired": "marked it as expired",
  "credential.reverted": "took a step back after an error",
  "evidence.viewed": "viewed a document",
  "evidence.erased": "erased a document",
};

/** Whether something has waited longer than the goal: one business day, so no Saturday or Sunday. */
export function isLate(since: string | null, now: Date): boolean {
  if (!since) return false;
  let workingMs = 0;
  const step = 60 * 60 * 1000;
  for (let at = new Date(since).getTime(); at < now.getTime(); at += step) {
    const day = new Date(at).getDay();
    if (day !== 0 && day !== 6) workingMs += Math.min(step, now.getTime() - at);
    if (workingMs > 24 * step) return true;
  }
  return false;
}
