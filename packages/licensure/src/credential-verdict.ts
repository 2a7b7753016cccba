import { isGoodOn } from "./calendar";
import type {
  CredentialFact,
  DecisionRequest,
  Determination,
  Outcome,
  Reason,
  ReasonCode,
  RestrictionClass,
} from "./decision";
import { type Jurisdiction, jurisdictionKind } from "./jurisdictions";
import { type Condition, type PracticeRule, type RuleSet, ruleInForce } from "./practice-rule";

/** What one credential is worth for one restriction class in one place. */
export type Verdict = {
  outcome: Outcome;
  reasons: readonly Reason[];
  rule: PracticeRule | null;
  credential: CredentialFact | null;
  determination: Determination | null;
};

/** Where the goods go, and the day it is there. */
export type Place = { jurisdiction: Jurisdiction; day: string };

type OpenPoint = { code: ReasonCode; missing?: readonly Condition[] };
type Facts = Pick<DecisionRequest, "emailConfirmed" | "determinations">;

export function reasonOf(code: ReasonCode, about: Partial<Omit<Reason, "code">> = {}): Reason {
  return {
    profession: null,
    jurisdiction: null,
    credentialId: null,
    ruleId: null,
    missing: [],
    ...about,
    code,
  };
}

/**
 * Whether a credential says anything about a place: its own jurisdiction's license or privilege
 * does; a federal facility takes any state's; nobody issues licenses for a military post code, so
 * there every credential is looked at by a person.
 */
export function speaksFor(credential: CredentialFact, place: Place): boolean {
  return (
    credential.jurisdiction === place.jurisdiction ||
    credential.kind === "federal-facility" ||
    jurisdictionKind(place.jurisdiction) === "military"
  );
}

/** The verdict on one credential. The law speaks first: what it forbids no proof can mend. */
export function verdictOn(
  credential: CredentialFact,
  facts: Facts,
  restrictionClass: RestrictionClass,
  place: Place,
  rules: RuleSet,
): Verdict {
  const rule =
    restrictionClass === "rx-needle" ? ruleInForce(rules, { ...credential, ...place }) : null;
  const say = (
    outcome: Outcome,
    points: readonly OpenPoint[],
    by: PracticeRule | null = rule,
    determination: Determination | null = null,
  ): Verdict => ({
    outcome,
    rule: by,
    credential,
    determination,
    reasons: points.map(({ code, missing = [] }) =>
      reasonOf(code, {
        profession: credential.profession,
        jurisdiction: place.jurisdiction,
        credentialId: credential.id,
        ruleId: by?.id ?? null,
        missing,
      }),
    ),
  });

  // A federal facility stands outside the state's practice law, so the state's refusal is not its own.
  const law = credential.kind === "federal-facility" ? null : refusalOf(rule);
  if (law) return say("refuse", [{ code: law }]);
  if (credential.status === "rejected") {
    return say("refuse", [{ code: "credential_rejected" }], null);
  }
  if (credential.status === "revoked") return say("refuse", [{ code: "credential_revoked" }], null);
  if (credential.status === "draft") return say("ask", [{ code: "credential_draft" }], null);
  if (credential.status === "expired" || !isGoodOn(credential.expiresOn, place.day)) {
    return say("ask", [{ code: "credential_expired" }], null);
  }

  const person = personalPoints(credential, facts);
  const open = openPoint(credential, restrictionClass, rule, place);
  if (person.length === 0 && !open) return say("clear", [{ code: "cleared" }]);

  const found = determinationOn(credential, facts, restrictionClass, place);
  if (found?.finding === "refuse") {
    return say("refuse", [{ code: "refused_by_determination" }], rule, found);
  }
  // A finding settles what the law leaves open, not who issued the credential.
  const settled = found?.finding === "clear" && credential.jurisdiction === place.jurisdiction;
  if (person.length === 0 && settled) {
    return say("clear", [{ code: "cleared_by_determination" }], rule, found);
  }
  return say("hold", open && !settled ? [...person, open] : person);
}

/** Why the law forbids it; null when it does not. A weak source is no ground to refuse anyone. */
function refusalOf(rule: PracticeRule | null): ReasonCode | null {
  if (!rule || rule.confidence === "low") return null;
  if (rule.status === "prohibited") return "practice_prohibited";
  return rule.status === "not_yet_effective" ? "practice_not_in_force" : null;
}

/** What has to be seen about the person before the law even matters. */
function personalPoints(credential: CredentialFact, facts: Facts): OpenPoint[] {
  const points: OpenPoint[] = [];
  if (credential.status === "more-information")
    points.push({ code: "credential_more_information" });
  else if (credential.status !== "verified") points.push({ code: "credential_in_review" });
  if (!facts.emailConfirmed) points.push({ code: "email_unconfirmed" });
  return points;
}

/** What the law leaves open about a credential; null when it answers yes. */
function openPoint(
  credential: CredentialFact,
  restrictionClass: RestrictionClass,
  rule: PracticeRule | null,
  place: Place,
): OpenPoint | null {
  if (restrictionClass !== "rx-needle") return { code: "class_without_rules" };
  if (credential.kind === "federal-facility" || credential.jurisdiction !== place.jurisdiction) {
    return { code: "privilege_needs_review" };
  }
  // The PT Compact grants privileges to physical therapists and their assistants only.
  if (credential.kind === "compact-privilege" && !["PT", "PTA"].includes(credential.profession)) {
    return { code: "privilege_needs_review" };
  }
  if (!rule) return { code: "no_rule" };
  if (rule.confidence === "low") return { code: "rule_of_low_confidence" };
  if (rule.status !== "allowed" && rule.status !== "allowed_with_training") {
    return { code: "state_silent" };
  }
  const shown = new Set(credential.conditionsShown);
  const missing = rule.conditions.filter(({ id }) => !shown.has(id));
  return missing.length > 0 ? { code: "condition_not_shown", missing } : null;
}

/** What a reviewer found for this profession here; where findings disagree, a refusal stands. */
function determinationOn(
  credential: CredentialFact,
  facts: Facts,
  restrictionClass: RestrictionClass,
  place: Place,
): Determination | null {
  const current = facts.determinations.filter(
    (d) =>
      d.profession === credential.profession &&
      d.jurisdiction === place.jurisdiction &&
      d.restrictionClass === restrictionClass &&
      isGoodOn(d.expiresOn, place.day),
  );
  return current.find((d) => d.finding === "refuse") ?? current[0] ?? null;
}
