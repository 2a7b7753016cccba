import type { CredentialKind, CredentialStatus } from "./credential";
import type { Jurisdiction } from "./jurisdictions";
import type { Condition, PracticeRule } from "./practice-rule";
import type { Profession } from "./professions";

/** What `decide()` answers. Only `clear` lets an order be captured and fulfilled. */
export type Outcome = "clear" | "ask" | "hold" | "refuse";

export type RestrictionClass = "rx-needle" | "rx-other" | "none";

export type CredentialFact = {
  id: string;
  kind: CredentialKind;
  profession: Profession;
  jurisdiction: Jurisdiction;
  status: CredentialStatus;
  /** `YYYY-MM-DD`, good through that day. */
  expiresOn: string;
  /** Conditions of the rule that a reviewer has seen shown, by their ids. */
  conditionsShown: readonly string[];
};

/**
 * A reviewer's finding on a question the rules leave open: may this person's profession buy this
 * class there. It answers for the law alone, so it never stands in for a verified license or a
 * confirmed address, and never undoes a refusal.
 */
export type Determination = {
  id: string;
  profession: Profession;
  jurisdiction: Jurisdiction;
  restrictionClass: Exclude<RestrictionClass, "none">;
  finding: "clear" | "refuse";
  /** `YYYY-MM-DD`, good through that day. */
  expiresOn: string;
};

/** Everything a decision may rest on. Whoever asks gathers it from rows that only the server writes. */
export type DecisionRequest = {
  /** Distinct classes of what is bought; empty means nothing restricted. */
  restrictionClasses: readonly RestrictionClass[];
  /** The signed-in caller owns the cart or order. */
  signedIn: boolean;
  emailConfirmed: boolean;
  shipTo: { jurisdiction: Jurisdiction; postalCode: string } | null;
  unservedJurisdictions: readonly Jurisdiction[];
  credentials: readonly CredentialFact[];
  determinations: readonly Determination[];
};

export const reasonCodes = [
  "nothing_restricted",
  "cleared",
  "cleared_by_determination",
  "sign_in_needed",
  "ship_to_needed",
  "zip_needed",
  "zip_state_mismatch",
  "credential_needed",
  "credential_of_other_jurisdiction",
  "credential_draft",
  "credential_expired",
  "credential_in_review",
  "credential_more_information",
  "credential_rejected",
  "credential_revoked",
  "email_unconfirmed",
  "state_silent",
  "condition_not_shown",
  "rule_of_low_confidence",
  "no_rule",
  "class_without_rules",
  "privilege_needs_review",
  "practice_prohibited",
  "practice_not_in_force",
  "refused_by_determination",
  "jurisdiction_not_served",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Reason = {
  code: ReasonCode;
  profession: Profession | null;
  jurisdiction: Jurisdiction | null;
  credentialId: string | null;
  ruleId: string | null;
  /** Conditions still to be shown, for `condition_not_shown`. */
  missing: readonly Condition[];
};

export type Decision = {
  outcome: Outcome;
  /** Everything that stands between this outcome and a better one, the first thing first. */
  reasons: readonly Reason[];
  /** The practice rule that bears on it; null where none does, or where no rule is to blame. */
  rule: PracticeRule | null;
  /** The credential the outcome rests on, if on one. */
  credentialId: string | null;
  /** The reviewer's finding that settled it, if one did. */
  determinationId: string | null;
  profession: Profession | null;
  jurisdiction: Jurisdiction | null;
  rulesVersion: string;
};
