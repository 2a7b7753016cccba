import { z } from "zod";
import { isRealDay } from "./calendar";
import { fingerprint } from "./fingerprint";
import { condition, type PracticeRule, practiceRule, type RuleSet } from "./practice-rule";

/**
 * What a shop's own edit says of one profession in one jurisdiction, whole, from a day on. It never
 * changes a row: what it replaces ends on that day and stays in the history.
 */
export const amendmentInput = z.object({
  jurisdiction: practiceRule.shape.jurisdiction,
  profession: practiceRule.shape.profession,
  status: z.enum(practiceRule.shape.status.options, "Choose what the rule says."),
  conditions: z
    .array(condition.omit({ id: true }))
    .max(12, "List at most twelve conditions.")
    .default([]),
  summary: z
    .string()
    .trim()
    .min(10, "Say in a sentence what the rule is.")
    .max(600, "Keep the summary under 600 characters."),
  citation: z
    .string()
    .trim()
    .min(3, "Name the statute, rule or board act.")
    .max(300, "Keep the citation under 300 characters."),
  sourceUrl: z.url({ protocol: /^https?$/, error: "Enter the web address of the source." }),
  sourceDate: practiceRule.shape.sourceDate.default(null),
  confidence: z.enum(practiceRule.shape.confidence.options, "Say how sure the source is."),
  effectiveFrom: z.string().refine(isRealDay, "Enter the day it begins as year, month and day."),
});
export type AmendmentInput = z.infer<typeof amendmentInput>;

const cellOf = (a: Pick<PracticeRule, "jurisdiction" | "profession">) =>
  `${a.jurisdiction}-${a.profession}`;

const sameCell = (a: PracticeRule, b: Pick<PracticeRule, "jurisdiction" | "profession">) =>
  a.jurisdiction === b.jurisdiction && a.profession === b.profession;

/**
 * The rule that an edit makes: the next version of its cell, checked on the day given. A condition
 * that stood so before keeps its id, so that proof once seen still counts; any other is new.
 * @param history every row the cell ever had
 * @throws ZodError naming the field that no rule may hold
 */
export function amendedRule(
  input: AmendmentInput,
  history: readonly PracticeRule[],
  checkedOn: string,
): PracticeRule {
  const before = history.filter((rule) => sameCell(rule, input));
  const version = Math.max(0, ...before.map((rule) => rule.version)) + 1;
  const known = new Map(
    before.flatMap((rule) => rule.conditions.map((c) => [meaning(c), c.id] as const)),
  );
  return practiceRule.parse({
    ...input,
    id: `${cellOf(input)}-v${version}`,
    conditions: input.conditions.map((asked) => ({
      id: known.get(meaning(asked)) ?? newConditionId(asked),
      ...asked,
    })),
    effectiveTo: null,
    lastChecked: checkedOn,
    version,
  });
}

/** Kind, amount and words: two conditions that agree in these ask the same. */
function meaning({ kind, amount, text }: AmendmentInput["conditions"][number]): string {
  return JSON.stringify([kind, amount, text]);
}

function newConditionId(asked: AmendmentInput["conditions"][number]): string {
  const name = asked.kind.replaceAll("_", "-");
  return `${name}${asked.amount ? `-${asked.amount}` : ""}-${fingerprint(meaning(asked))}`;
}

/**
 * A rule set with one more rule: from its first day on it alone speaks for its cell. Rows in force
 * then end on that day; rows that would begin later never do. Nothing else changes.
 * @param rule of `amendedRule()`, with a first day and no last
 * @throws Error when the rule has no first day, or a last one, or an id that is taken
 */
export function amend(set: RuleSet, rule: PracticeRule): RuleSet {
  const from = rule.effectiveFrom;
  if (from === null || rule.effectiveTo !== null) {
    throw new Error(`amendment ${rule.id} needs a first day and no last`);
  }
  if (set.rules.some(({ id }) => id === rule.id)) {
    throw new Error(`practice rule ${rule.id} stands twice`);
  }
  const rules = set.rules.flatMap((old) => {
    if (!sameCell(old, rule)) return [old];
    if (old.effectiveFrom !== null && old.effectiveFrom >= from) return [];
    const ends = old.effectiveTo !== null && old.effectiveTo <= from ? old.effectiveTo : from;
    return [{ ...old, effectiveTo: ends }];
  });
  return { version: nextVersion(set.version, rule), rules: [...rules, rule] };
}

/** `<release>+<amendments>.<fingerprint>`: no two chains of amendments share a version. */
function nextVersion(version: string, rule: PracticeRule): string {
  const [release = "", amended] = version.split("+");
  const count = Number(amended?.split(".")[0] ?? 0) + 1;
  return `${release}+${count}.${fingerprint(version + JSON.stringify(rule))}`;
}

/** A row as it was written, with the days between which it really held. */
export type HistoricRule = {
  rule: PracticeRule;
  /** Null when it never held: replaced before its first day. */
  held: { from: string | null; to: string | null } | null;
  /** The amendment that ended it, by its id. */
  replacedBy: string | null;
};

/** Every row that a cell ever had, newest version first. */
export function historyOf(
  release: RuleSet,
  amendments: readonly PracticeRule[],
  cell: Pick<PracticeRule, "jurisdiction" | "profession">,
): HistoricRule[] {
  const later = amendments.filter((rule) => sameCell(rule, cell));
  const rows = [...release.rules.filter((rule) => sameCell(rule, cell)), ...later];
  return rows
    .map((rule): HistoricRule => {
      const own = later.indexOf(rule);
      let held: HistoricRule["held"] = { from: rule.effectiveFrom, to: rule.effectiveTo };
      let replacedBy: string | null = null;
      for (const next of later.slice(own + 1)) {
        const from = next.effectiveFrom ?? "";
        if (held === null || (held.to !== null && held.to <= from)) continue;
        replacedBy = next.id;
        held = held.from !== null && held.from >= from ? null : { ...held, to: from };
      }
      return { rule, held, replacedBy };
    })
    .sort((a, b) => b.rule.version - a.rule.version || (a.rule.id < b.rule.id ? 1 : -1));
}
