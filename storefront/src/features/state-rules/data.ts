import "server-only";
import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import { type PracticeRule, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { professionLabel, professionNoun, professions } from "@needlepoint/licensure/professions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { monthYear, practiceStanding } from "@needlepoint/licensure/words";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { readLaw, readLawOf } from "./law";
import type { PracticeAnswer, PracticeChoices, StateCode } from "./practice-answer";

/** Professions that have rules; any other one is always looked at by a person. */
export const ruledProfessions = professions.filter((profession) => profession !== "other");
export type RuledProfession = (typeof ruledProfessions)[number];

/** What the law says today, by state and profession; the day is the state's own, as at checkout. */
export async function readPractice(): Promise<Record<string, Record<string, PracticeAnswer>>> {
  "use cache";
  fileUnder(reads.practice());
  const { rules } = await readLaw();
  const now = new Date();
  return Object.fromEntries(
    stateCodes.map((state) => {
      const place = { jurisdiction: state, day: dayIn(state, now) };
      return [
        state,
        Object.fromEntries(
          ruledProfessions.map((profession) => [
            profession,
            answerOf(ruleInForce(rules, { profession, ...place })),
          ]),
        ),
      ];
    }),
  );
}

/** What the page of one state shows. */
export interface StateLaw {
  /** Rules that are in force or still to come. */
  rules: PracticeRule[];
  /** False where the shop ships no needles, for reasons of its own. */
  served: boolean;
}

export async function readStateLaw(state: StateCode): Promise<StateLaw> {
  "use cache";
  fileUnder(reads.practiceOf(state));
  const { rules, unserved } = await readLawOf(state);
  const day = dayIn(state, new Date());
  return {
    rules: rules.rules.filter(
      (rule) =>
        rule.jurisdiction === state && (rule.effectiveTo === null || day < rule.effectiveTo),
    ),
    served: !unserved.includes(state),
  };
}

/** The rule of a profession in each state, as it stands there today. */
export async function readProfessionLaw(
  profession: RuledProfession,
): Promise<{ state: StateCode; rule: PracticeRule | null }[]> {
  "use cache";
  fileUnder(reads.practice());
  const { rules } = await readLaw();
  const now = new Date();
  return stateCodes.map((state) => ({
    state,
    rule: ruleInForce(rules, { profession, jurisdiction: state, day: dayIn(state, now) }),
  }));
}

/** The lists that the state check chooses from. */
export const practiceChoices: PracticeChoices = {
  professions: ruledProfessions.map((value) => ({
    value,
    label: professionLabel[value],
    one: professionNoun[value].one,
  })),
  states: stateCodes.map((value) => ({ value, label: states[value] })),
};

function answerOf(rule: PracticeRule | null): PracticeAnswer {
  const standing = practiceStanding(rule);
  if (!rule) {
    return {
      ...standing,
      summary: "We hold no source on this. A person looks at every such order before it ships.",
      source: null,
      dated: null,
    };
  }
  return {
    ...standing,
    summary: rule.summary,
    source: { url: rule.sourceUrl, label: `checked ${monthYear(rule.lastChecked)}` },
    dated: rule.sourceDate ?? `undated, read ${monthYear(rule.lastChecked)}`,
  };
}
