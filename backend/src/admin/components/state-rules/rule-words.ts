import { type PracticeRule, type RuleSet, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { type Profession, professions } from "@needlepoint/licensure/professions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import type { Tone } from "@needlepoint/licensure/words";

export type RuledProfession = Exclude<Profession, "other">;

/** The professions that have rules. */
export const ruledProfessions = professions.filter(
  (profession): profession is RuledProfession => profession !== "other",
);

export const toneColor: Record<Tone, "green" | "orange" | "red"> = {
  green: "green",
  amber: "orange",
  red: "red",
};

export const toneWords: Record<Tone, string> = {
  green: "Permitted",
  amber: "A person looks",
  red: "Refused",
};

export const statusWords: Record<PracticeRule["status"], string> = {
  allowed: "Allowed",
  allowed_with_training: "Allowed with training",
  silent_or_unclear: "Silent or unclear",
  prohibited: "Prohibited",
  not_yet_effective: "Not yet in force",
};

/** The rule of a cell today, by the clock of its state. */
export function ruleToday(
  rules: RuleSet,
  jurisdiction: PracticeRule["jurisdiction"],
  profession: RuledProfession,
): PracticeRule | null {
  return ruleInForce(rules, { jurisdiction, profession, day: dayIn(jurisdiction, new Date()) });
}

/** "since before the store until Sep 1, 2027": the days a row held. */
export function heldWords(held: { from: string | null; to: string | null } | null): string {
  if (!held) return "never held: replaced before its first day";
  const from = held.from ? `from ${held.from}` : "from the beginning";
  return held.to ? `${from} until ${held.to}` : `${from} on`;
}
