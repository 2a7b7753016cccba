import type { Reason, ReasonCode } from "./decision";
import { type Jurisdiction, jurisdictionName } from "./jurisdictions";
import type { Condition, PracticeRule } from "./practice-rule";
import { professionNoun } from "./professions";

const conditionWords: Record<Condition["kind"], string> = {
  training_hours: "proof of the training hours",
  training: "proof of the training",
  exam: "proof of the exam",
  endorsement: "the endorsement on the license",
  registration: "proof of registration",
  years: "proof of the years in practice",
  certification: "the certificate",
  referral: "how referral or direction by a physician is met",
  supervision: "proof of the supervised sessions",
  board_approval: "proof of what was filed with the board",
  other: "proof of what else the state asks",
};

export function conditionLabel(kind: Condition["kind"]): string {
  return conditionWords[kind];
}

/** Whether the license a buyer reads about is theirs or a colleague's who lets them buy on it. */
export type LicenseOwner = "own" | "lent";

/** A reason as its buyer reads it: what stands, and what happens next. */
export function reasonSentence(reason: Reason, license: LicenseOwner = "own"): string {
  const lent = license === "lent";
  const your = lent ? "the practitioner's" : "your";
  const place = reason.jurisdiction ? inSentence(reason.jurisdiction) : "the ship-to state";
  const its = reason.jurisdiction ? jurisdictionName(reason.jurisdiction) : "state";
  const many = reason.profession ? professionNoun[reason.profession].many : "your profession";
  const missing = reason.missing.map(({ text }) => text).join("; ");
  const sentences: Record<ReasonCode, string> = {
    nothing_restricted: "Nothing here needs a license.",
    cleared: `${place} permits ${many} to needle, and ${your} license there is verified.`,
    cleared_by_determination: `A reviewer has looked at this question for ${many} in ${place} and cleared it.`,
    sign_in_needed:
      "Sign in or create an account: needles are sold to a person whose license we know.",
    ship_to_needed: "Tell us where to ship: the state decides who may buy needles.",
    zip_needed: "Enter the ZIP code you ship to: it tells us which state decides.",
    zip_state_mismatch: `The ZIP code is not in ${place}. Check the state and the ZIP code.`,
    credential_needed: `Add your ${its} license: needles ship only to practitioners licensed there.`,
    credential_of_other_jurisdiction: `${your} license is from another state. Add the one that ${place} issued to ${lent ? "them" : "you"}.`,
    credential_draft: lent
      ? "The practitioner's license is not submitted yet."
      : "Your license is not submitted yet. Finish it and send it in.",
    credential_expired: `${your} ${its} license has expired. ${lent ? "They have to add" : "Add"} the renewed one.`,
    credential_in_review: `${your} license is in review. You can order now; it ships when the check is done.`,
    credential_more_information: lent
      ? "We need one more thing about the practitioner's license. The order waits for their answer."
      : "We need one more thing about your license: see the reviewer's note on it. The order waits for your answer.",
    credential_rejected: lent
      ? `The practitioner's ${its} license was not accepted.`
      : `Your ${its} license was not accepted. See the reviewer's note on it, and add a correct one.`,
    credential_revoked: `${your} ${its} license was revoked, so we cannot ship needles on it.`,
    email_unconfirmed: lent
      ? "Your e-mail address or the practitioner's is not confirmed yet. The order waits until both are."
      : "Your e-mail address is not confirmed yet. The order waits until it is.",
    state_silent: `${place} has not settled whether ${many} may needle. A person looks at the order before it ships.`,
    condition_not_shown: `${place} asks more of ${many} than the license. Before the order ships, a reviewer needs proof of: ${missing}.`,
    rule_of_low_confidence: `Our source on ${many} in ${place} is weak. A person looks at the order before it ships.`,
    no_rule: `We hold no rule on ${many} in ${place}. A person looks at the order before it ships.`,
    class_without_rules:
      "This is a prescription device that needling rules do not cover. A person looks at the order before it ships.",
    privilege_needs_review: "A person checks this kind of license before the order ships.",
    practice_prohibited: `${place} does not permit ${many} to needle, so we cannot ship needles to you there.`,
    practice_not_in_force: `${place}'s law for ${many} is not in force yet, so we cannot ship needles to you there.`,
    refused_by_determination: `A reviewer has looked at this question for ${many} in ${place} and could not clear it.`,
    jurisdiction_not_served: `We do not ship prescription devices to ${place}.`,
  };
  const sentence = sentences[reason.code];
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The name as it stands within a sentence: "the District of Columbia", but "Texas". */
function inSentence(jurisdiction: Jurisdiction): string {
  const name = jurisdictionName(jurisdiction);
  return /^(District|Northern|U\.S\.|Armed)/.test(name) ? `the ${name}` : name;
}

/** Color of a rule's state: green permitted, amber a person must look, red refused. */
export type Tone = "green" | "amber" | "red";

/** What the law says of a profession in a state, in a word, for hints, tiles and tables. */
export function practiceStanding(rule: PracticeRule | null): { tone: Tone; label: string } {
  if (!rule) return { tone: "amber", label: "No source yet" };
  if (rule.confidence === "low") return { tone: "amber", label: "Weak source" };
  switch (rule.status) {
    case "allowed":
      return { tone: "green", label: "Permitted" };
    case "allowed_with_training":
      return { tone: "green", label: "Permitted with training" };
    case "silent_or_unclear":
      return { tone: "amber", label: "State silent" };
    case "not_yet_effective":
      return rule.effectiveTo
        ? { tone: "red", label: `From ${monthYear(rule.effectiveTo)}` }
        : { tone: "red", label: "Not yet in force" };
    case "prohibited":
      return { tone: "red", label: "Not permitted" };
  }
}

/** "2026-11-23" to "Nov 2026". */
export function monthYear(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}
