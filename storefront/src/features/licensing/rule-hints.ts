import "server-only";
import type { RestrictionClass } from "@needlepoint/contracts/catalog";
import { decide } from "@needlepoint/licensure/decide";
import type { Decision } from "@needlepoint/licensure/decision";
import { asJurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { type Profession, professionNoun, professions } from "@needlepoint/licensure/professions";
import { monthYear, practiceStanding, reasonSentence } from "@needlepoint/licensure/words";
import type { Law } from "@/features/state-rules/law";
import type { RuleHint } from "./rule-hint";

interface HintRequest {
  /** Two-letter code of the ship-to. */
  state: string;
  zip: string;
  classes: RestrictionClass[];
}

/**
 * What the ship-to would say to a verified license of each profession, from the same function and
 * rules as the backend's decision. A hint only: the backend decides.
 */
export function ruleHintsFor(request: HintRequest, law: Law, now: Date): Record<string, RuleHint> {
  const jurisdiction = asJurisdiction(request.state);
  if (!jurisdiction) return {};
  const hints: Record<string, RuleHint> = {};
  for (const profession of professions) {
    const decision = decide(
      {
        restrictionClasses: request.classes,
        signedIn: true,
        emailConfirmed: true,
        shipTo: { jurisdiction, postalCode: request.zip },
        unservedJurisdictions: law.unserved,
        credentials: [
          {
            id: "hint",
            kind: "state-license",
            profession,
            jurisdiction,
            status: "verified",
            expiresOn: "9999-12-31",
            conditionsShown: [],
          },
        ],
        determinations: [],
      },
      law.rules,
      now,
    );
    hints[profession] = hintOf(decision, profession, jurisdictionName(jurisdiction));
  }
  return hints;
}

function hintOf(decision: Decision, profession: Profession, place: string): RuleHint {
  const { rule, outcome } = decision;
  const reason = decision.reasons[0];
  const sentence = reason ? reasonSentence(reason) : "A person looks at the order before it ships.";
  if (!rule) {
    return {
      tone: outcome === "refuse" ? "red" : "amber",
      title: sentence,
      detail: "",
      source: null,
    };
  }
  const summary = /[.!?]$/.test(rule.summary) ? rule.summary : `${rule.summary}.`;
  const { many } = professionNoun[profession];
  const permitted = rule.status === "allowed" || rule.status === "allowed_with_training";
  const plain = permitted && rule.confidence !== "low";
  return {
    tone: outcome === "refuse" ? "red" : practiceStanding(rule).tone,
    title: plain ? `${place} permits ${many} to needle.` : sentence,
    detail: plain && outcome === "hold" ? `${summary} ${sentence}` : summary,
    ...(outcome === "hold" && rule.conditions.length > 0
      ? { conditions: rule.conditions.map(({ id, text }) => ({ id, text })) }
      : {}),
    source: { url: rule.sourceUrl, label: `Rule checked ${monthYear(rule.lastChecked)}` },
  };
}
