import type { DecisionView, RuleView } from "@needlepoint/contracts/licensing";
import type { Decision } from "@needlepoint/licensure/decision";
import { type PracticeRule, sourceLabel } from "@needlepoint/licensure/practice-rule";
import { type LicenseOwner, reasonSentence } from "@needlepoint/licensure/words";

export function ruleView(rule: PracticeRule): RuleView {
  return {
    id: rule.id,
    status: rule.status,
    summary: rule.summary,
    citation: rule.citation,
    sourceUrl: rule.sourceUrl,
    sourceLabel: sourceLabel(rule),
    confidence: rule.confidence,
  };
}

/** A decision as it is told to its buyer: codes for the pages, sentences for the reader. */
export function decisionView(decision: Decision, license: LicenseOwner = "own"): DecisionView {
  return {
    outcome: decision.outcome,
    profession: decision.profession,
    jurisdiction: decision.jurisdiction,
    reasons: decision.reasons.map((reason) => ({
      code: reason.code,
      sentence: reasonSentence(reason, license),
    })),
    rule: decision.rule && ruleView(decision.rule),
  };
}
