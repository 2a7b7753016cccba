import { isoDay } from "./calendar";
import { isInDate } from "./credential";
import type {
  CredentialFact,
  Decision,
  DecisionRequest,
  Outcome,
  Reason,
  ReasonCode,
  RestrictionClass,
} from "./decision";
import { type Jurisdiction, jurisdictionKind } from "./jurisdictions";
import { type PracticeRule, type RuleSet, ruleInForce } from "./practice-rule";
import { jurisdictionOfZip } from "./zip";

type Verdict = {
  outcome: Outcome;
  reason: Reason;
  rule: PracticeRule | null;
  credential: CredentialFact | null;
};
type Place = { jurisdiction: Jurisdiction; day: string; now: Date };

/** Best first, when one person holds several credentials. */
const bestFirst: readonly Outcome[] = ["clear", "hold", "ask", "refuse"];
/** Worst first, when one order holds several restriction classes. */
const worstFirst: readonly Outcome[] = ["refuse", "ask", "hold", "clear"];

/**
 * Who may buy: the one function that decides. Pure, total and deterministic.
 *
 * Nothing clears without a verified, unexpired credential issued by the ship-to jurisdiction, of a
 * profession its law allows, with every condition shown. A missing or weak rule holds; it never
 * clears and never refuses. With several credentials the best counts, with several restriction
 * classes the worst.
 */
export function decide(request: DecisionRequest, rules: RuleSet, now: Date): Decision {
  const classes = request.restrictionClasses.filter((c) => c !== "none");
  if (classes.length === 0)
    return answer([verdict("clear", "nothing_restricted", {})], rules, null);

  const early = beforeCredentials(request);
  if (early) return answer([early], rules, request.shipTo?.jurisdiction ?? null);

  // beforeCredentials() has asked for it when it is missing.
  const jurisdiction = request.shipTo?.jurisdiction;
  if (!jurisdiction) return answer([verdict("ask", "ship_to_needed", {})], rules, null);

  const place = { jurisdiction, day: isoDay(now), now };
  const perClass = [...new Set(classes)].map((restrictionClass) =>
    bestOf(request, restrictionClass, place, rules),
  );
  return answer(perClass, rules, jurisdiction);
}

/** What can be said before any credential is looked at. */
function beforeCredentials(request: DecisionRequest): Verdict | null {
  const jurisdiction = request.shipTo?.jurisdiction ?? null;
  if (jurisdiction && request.unservedJurisdictions.includes(jurisdiction)) {
    return verdict("refuse", "jurisdiction_not_served", { jurisdiction });
  }
  if (!request.signedIn) return verdict("ask", "sign_in_needed", { jurisdiction });
  if (!request.shipTo) return verdict("ask", "ship_to_needed", {});
  if (jurisdictionOfZip(request.shipTo.postalCode) !== jurisdiction) {
    return verdict("ask", "zip_state_mismatch", { jurisdiction });
  }
  return null;
}

function bestOf(
  request: DecisionRequest,
  restrictionClass: RestrictionClass,
  place: Place,
  rules: RuleSet,
): Verdict {
  const verdicts = request.credentials
    .filter((credential) => credential.status !== "superseded" && speaksFor(credential, place))
    .map((credential) => byCredential(credential, request, restrictionClass, place, rules));
  const best = pick(verdicts, bestFirst);
  if (best) return best;
  const elsewhere = request.credentials.find((c) => !["superseded", "draft"].includes(c.status));
  return verdict("ask", elsewhere ? "credential_of_other_jurisdiction" : "credential_needed", {
    jurisdiction: place.jurisdiction,
    profession: elsewhere?.profession ?? null,
  });
}

/**
 * Whether a credential says anything about a place: its own jurisdiction's license or privilege
 * does; a federal facility takes any state's; nobody issues licenses for a military post code, so
 * there every credential is looked at by a person.
 */
function speaksFor(credential: CredentialFact, place: Place): boolean {
  return (
    credential.jurisdiction === place.jurisdiction ||
    credential.kind === "federal-facility" ||
    jurisdictionKind(place.jurisdiction) === "military"
  );
}

function byCredential(
  credential: CredentialFact,
  request: DecisionRequest,
  restrictionClass: RestrictionClass,
  place: Place,
  rules: RuleSet,
): Verdict {
  const { jurisdiction } = place;
  const rule =
    restrictionClass === "rx-needle"
      ? ruleInForce(rules, { profession: credential.profession, jurisdiction, day: place.day })
      : null;
  const say = (outcome: Outcome, code: ReasonCode, missing: readonly string[] = []): Verdict =>
    verdict(outcome, code, {
      credential,
      profession: credential.profession,
      jurisdiction,
      rule,
      missing,
    });

  if (credential.status === "rejected") return say("refuse", "credential_rejected");
  if (credential.status === "revoked") return say("refuse", "credential_revoked");

  // A federal facility stands outside the state's practice law, so the state's refusal is not its own.
  const federal = credential.kind === "federal-facility";
  const law = !federal && rule && rule.confidence !== "low" ? rule : null;
  if (law?.status === "prohibited") return say("refuse", "practice_prohibited");
  if (law?.status === "not_yet_effective") return say("refuse", "practice_not_in_force");

  if (credential.status === "draft") return say("ask", "credential_draft");
  if (credential.status === "expired" || !isInDate(credential.expiresOn, place.now)) {
    return say("ask", "credential_expired");
  }
  if (credential.status !== "verified") return say("hold", "credential_in_review");
  if (!request.emailConfirmed) return say("hold", "email_unconfirmed");

  const open = openQuestion(credential, restrictionClass, rule, place);
  if (!open) return say("clear", "cleared");

  const finding = request.determinations.find(
    (d) =>
      d.profession === credential.profession &&
      d.jurisdiction === jurisdiction &&
      d.restrictionClass === restrictionClass &&
      isInDate(d.expiresOn, place.now),
  )?.finding;
  if (finding === "refuse") return say("refuse", "refused_by_determination");
  // A finding settles what the law leaves open, not who issued the credential.
  if (finding === "clear" && credential.jurisdiction === jurisdiction) {
    return say("clear", "cleared_by_determination");
  }
  return say("hold", open.code, open.missing);
}

/** What keeps a verified credential from clearing by itself; null when nothing does. */
function openQuestion(
  credential: CredentialFact,
  restrictionClass: RestrictionClass,
  rule: PracticeRule | null,
  place: Place,
): { code: ReasonCode; missing: readonly string[] } | null {
  if (restrictionClass !== "rx-needle") return { code: "class_without_rules", missing: [] };
  if (credential.kind === "federal-facility" || credential.jurisdiction !== place.jurisdiction) {
    return { code: "privilege_needs_review", missing: [] };
  }
  if (credential.kind === "compact-privilege" && !["PT", "PTA"].includes(credential.profession)) {
    return { code: "privilege_needs_review", missing: [] };
  }
  if (!rule) return { code: "no_rule", missing: [] };
  if (rule.confidence === "low") return { code: "rule_of_low_confidence", missing: [] };
  if (rule.status === "allowed" || rule.status === "allowed_with_training") {
    const missing = rule.conditions
      .map((c) => c.kind)
      .filter((kind) => !credential.conditionsShown.includes(kind));
    return missing.length > 0 ? { code: "condition_not_shown", missing } : null;
  }
  return { code: "state_silent", missing: [] };
}

function pick(verdicts: readonly Verdict[], order: readonly Outcome[]): Verdict | null {
  for (const outcome of order) {
    const found = verdicts.find((v) => v.outcome === outcome);
    if (found) return found;
  }
  return null;
}

function verdict(
  outcome: Outcome,
  code: ReasonCode,
  about: {
    credential?: CredentialFact;
    profession?: CredentialFact["profession"] | null;
    jurisdiction?: Jurisdiction | null;
    rule?: PracticeRule | null;
    missing?: readonly string[];
  },
): Verdict {
  return {
    outcome,
    rule: about.rule ?? null,
    credential: about.credential ?? null,
    reason: {
      code,
      profession: about.profession ?? null,
      jurisdiction: about.jurisdiction ?? null,
      credentialId: about.credential?.id ?? null,
      ruleId: about.rule?.id ?? null,
      missing: about.missing ?? [],
    },
  };
}

/** Several classes: the worst outcome stands, with the reasons of all that share it. */
function answer(
  verdicts: readonly Verdict[],
  rules: RuleSet,
  jurisdiction: Jurisdiction | null,
): Decision {
  const worst = pick(verdicts, worstFirst);
  const outcome = worst?.outcome ?? "hold";
  return {
    outcome,
    reasons: verdicts.filter((v) => v.outcome === outcome).map((v) => v.reason),
    rule: worst?.rule ?? null,
    credentialId: worst?.credential?.id ?? null,
    profession: worst?.reason.profession ?? null,
    jurisdiction,
    rulesVersion: rules.version,
  };
}
