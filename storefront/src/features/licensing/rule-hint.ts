import type { DecisionView } from "@needlepoint/contracts/licensing";
import { capitalized } from "@/lib/sentence";
import type { Tone } from "@/ui/notice";

/** What the law of a state says to a profession, in the words of the rule card. */
export interface RuleHint {
  tone: Extract<Tone, "green" | "amber" | "red">;
  title: string;
  detail: string;
  source: { url: string; label: string } | null;
  /** What the rule asks beyond the license; each is shown by a document or confirmed by a reviewer. */
  conditions?: { id: string; text: string }[];
}

/** A stored or current decision in the words of the rule card. */
export function hintOfDecision(decision: DecisionView): RuleHint {
  const tones = { clear: "green", ask: "amber", hold: "amber", refuse: "red" } as const;
  const [first, ...others] = decision.reasons.map(({ sentence }) => sentence);
  return {
    tone: tones[decision.outcome],
    title: first ?? (decision.outcome === "clear" ? "The license covers this order." : "Held"),
    detail: [...others, decision.rule ? withStop(decision.rule.summary) : ""]
      .filter(Boolean)
      .join(" "),
    source: decision.rule
      ? { url: decision.rule.sourceUrl, label: capitalized(decision.rule.sourceLabel) }
      : null,
  };
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
