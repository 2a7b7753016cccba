import type { MedusaContainer } from "@medusajs/framework/types";
import type { LawDecision, RulesResponse } from "@needlepoint/contracts/practice-rules";
import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import type { Profession } from "@needlepoint/licensure/professions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { decisionView } from "./decision-view";
import { decideAsVerified } from "./rule-hint";
import { readLaw } from "./rule-set";

/** The rules of one jurisdiction, or of all, that hold today or are to come. */
export async function readPublicRules(
  container: MedusaContainer,
  jurisdiction: Jurisdiction | null,
): Promise<RulesResponse> {
  const { rules, unserved, now } = await readLaw(container);
  return {
    rulesVersion: rules.version,
    rules: rules.rules.filter(
      (rule) =>
        (jurisdiction === null || rule.jurisdiction === jurisdiction) &&
        (rule.effectiveTo === null || dayIn(rule.jurisdiction, now) < rule.effectiveTo),
    ),
    unservedJurisdictions: [...unserved],
  };
}

/** What a verified license of a jurisdiction would lead to there today, with no proof shown yet. */
export async function readLawDecision(
  container: MedusaContainer,
  { profession, jurisdiction }: { profession: Profession; jurisdiction: Jurisdiction },
): Promise<LawDecision> {
  const law = await readLaw(container);
  const decision = decideAsVerified(
    {
      id: "none",
      kind: "state-license",
      profession,
      jurisdiction,
      expiresOn: "9999-12-31",
      conditionsShown: [],
    },
    law,
  );
  return {
    decision: decisionView(decision),
    conditions: [...(decision.rule?.conditions ?? [])],
    asOf: dayIn(jurisdiction, law.now),
    rulesVersion: law.rules.version,
  };
}
