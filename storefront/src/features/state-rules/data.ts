import "server-only";
import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import { type PracticeRule, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { professionLabel, professionNoun, professions } from "@needlepoint/licensure/professions";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { monthYear, practiceStanding } from "@needlepoint/licensure/words";
import { fileUnder, reads } from "@/lib/cache/manifest";
import type { PracticeAnswer, PracticeChoices, StateCode } from "./practice-answer";

/** Professions that have rules; any other one is always looked at by a person. */
export const ruledProfessions = professions.filter((profession) => profession !== "other");

/** What the law says today, by state and profession; the day is the state's own, as at checkout. */
export async function readPractice(): Promise<Record<string, Record<string, PracticeAnswer>>> {
  "use cache";
  fileUnder(reads.practice());
  const now = new Date();
  return Object.fromEntries(
    stateCodes.map((state) => {
      const place = { jurisdiction: state, day: dayIn(state, now) };
      return [
        state,
        Object.fromEntries(
          ruledProfessions.map((profession) => [
            profession,
            answerOf(ruleInForce(practiceRules, { profession, ...place })),
          ]),
        ),
      ];
    }),
  );
}

/** The version of the rules that every page here and the checkout read. */
export const rulesVersion = practiceRules.version;

/** Rules of one state that are in force or still to come, for the page of that state. */
export async function readStateRules(state: StateCode): Promise<PracticeRule[]> {
  "use cache";
  fileUnder(reads.practice());
  const day = dayIn(state, new Date());
  return practiceRules.rules.filter(
    (rule) => rule.jurisdiction === state && (rule.effectiveTo === null || day < rule.effectiveTo),
  );
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
    };
  }
  return {
    ...standing,
    summary: rule.summary,
    source: { url: rule.sourceUrl, label: `checked ${monthYear(rule.lastChecked)}` },
  };
}
