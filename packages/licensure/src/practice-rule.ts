import { z } from "zod";
import { isRealDay } from "./calendar";
import { stateCodes } from "./jurisdictions";
import { profession } from "./professions";

export const practiceStatuses = [
  "allowed",
  "allowed_with_training",
  "silent_or_unclear",
  "prohibited",
  "not_yet_effective",
] as const;
export const practiceStatus = z.enum(practiceStatuses);
export type PracticeStatus = z.infer<typeof practiceStatus>;

export const conditionKinds = [
  "training_hours",
  "training",
  "exam",
  "endorsement",
  "registration",
  "years",
  "certification",
  "referral",
  "supervision",
  "board_approval",
  "other",
] as const;

/**
 * What a state asks of the person beyond the license. Shown by evidence or confirmed by a reviewer,
 * else hold. What it asks of each treatment (consent, delegation, reports) is in the summary only:
 * nobody can show it before buying.
 */
export const condition = z.strictObject({
  /** Unique in its rule. It names the amount, so that a changed amount has to be shown anew. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(conditionKinds),
  /** Hours, years or sessions, as the kind says; null where the source gives no number. */
  amount: z.int().min(1).nullable(),
  /** Reads on after "A reviewer needs proof of ". */
  text: z.string().min(3),
});
export type Condition = z.infer<typeof condition>;

const day = z.string().refine(isRealDay, "not a calendar day");

/** `2024-06-22`, `2024-06` or `2024`. */
function isDayMonthOrYear(text: string): boolean {
  return text.length >= 4 && isRealDay(`${text}${"2000-01-01".slice(text.length)}`);
}

/** One sourced statement of who may needle where, with the days between which it holds. */
export const practiceRule = z
  .strictObject({
    /** `CO-OT`, `CO-OT-2` where a date parts a release's rows, `CO-OT-v3` for a shop's amendment. */
    id: z.string().regex(/^[A-Z]{2}-[A-Za-z]{2,5}(-\d|-v\d+)?$/),
    jurisdiction: z.enum(stateCodes),
    profession: profession.exclude(["other"]),
    status: practiceStatus,
    conditions: z.array(condition),
    summary: z.string().min(3),
    citation: z.string().min(3),
    sourceUrl: z.url({ protocol: /^https?$/ }),
    /** As the source gives it: a day, a month or a year; null when it gives none. */
    sourceDate: z.string().refine(isDayMonthOrYear, "not a day, month or year").nullable(),
    confidence: z.enum(["high", "medium", "low"]),
    /** First day it holds; null: since before the store. */
    effectiveFrom: day.nullable(),
    /** First day it no longer holds; null: until a person edits it. */
    effectiveTo: day.nullable(),
    lastChecked: day,
    version: z.int().min(1),
  })
  .check((input) => {
    const rule = input.value;
    const refuse = (path: keyof typeof rule, message: string) =>
      input.issues.push({ code: "custom", message, path: [path], input: rule[path] });
    if (rule.status === "allowed_with_training" && rule.conditions.length === 0) {
      refuse("conditions", "a rule that asks for training must list what it asks");
    }
    if (new Set(rule.conditions.map(({ id }) => id)).size < rule.conditions.length) {
      refuse("conditions", "two conditions share an id");
    }
    if (unconfirmed.test(rule.summary) && rule.confidence !== "low") {
      refuse("confidence", "a rule that calls itself unconfirmed is of low confidence");
    }
    if (rule.effectiveFrom && rule.effectiveTo && rule.effectiveFrom >= rule.effectiveTo) {
      refuse("effectiveTo", "a rule ends after it begins");
    }
  });
export type PracticeRule = z.infer<typeof practiceRule>;

/** Words by which a row says that nobody has confirmed it, or that its state's text was not seen. */
export const unconfirmed =
  /not confirmed|unconfirmed|re-check|text (was |is )?not (seen|found)|not (seen|found) [^.;]*text/i;

export type RuleSet = { version: string; rules: readonly PracticeRule[] };

/** The rule in force for a profession in a jurisdiction on a day; null when there is none. */
export function ruleInForce(
  set: RuleSet,
  at: { profession: string; jurisdiction: string; day: string },
): PracticeRule | null {
  return (
    set.rules.find(
      (rule) =>
        rule.jurisdiction === at.jurisdiction &&
        rule.profession === at.profession &&
        (rule.effectiveFrom === null || rule.effectiveFrom <= at.day) &&
        (rule.effectiveTo === null || at.day < rule.effectiveTo),
    ) ?? null
  );
}

/** "Source dated 2024-06-22", or the house's words where the source gives no date. */
export function sourceLabel(rule: PracticeRule): string {
  return rule.sourceDate
    ? `source dated ${rule.sourceDate}, checked ${rule.lastChecked}`
    : `source undated, read ${rule.lastChecked}`;
}
