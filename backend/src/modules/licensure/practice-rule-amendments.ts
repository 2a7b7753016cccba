import type { InferTypeOf } from "@medusajs/framework/types";
import { type AmendmentInput, amendedRule } from "@needlepoint/licensure/amend";
import { type PracticeRule, practiceRule } from "@needlepoint/licensure/practice-rule";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { dayIn } from "@needlepoint/licensure/time-zones";
import type PracticeRuleAmendment from "./models/practice-rule-amendment";
import type LicensureService from "./service";
import type { Cause } from "./service";

export type AmendmentRow = InferTypeOf<typeof PracticeRuleAmendment>;

/** The rule of an amendment. A row that no longer parses is an error, never a yes. */
export function ruleOf(row: AmendmentRow): PracticeRule {
  return practiceRule.parse(row.rule);
}

/**
 * Records an amendment as the next version of its cell.
 * @param basedOn the newest version that its writer saw; 0 when the cell had no rule
 * @returns null when somebody amended the cell in between
 * @throws ZodError naming the field that no rule may hold
 */
export async function recordAmendment(
  licensure: LicensureService,
  input: AmendmentInput,
  basedOn: number,
  cause: Cause,
): Promise<AmendmentRow | null> {
  return licensure.writeAudited(cause, async (context) => {
    const rows = await licensure.listPracticeRuleAmendments(
      {},
      { take: null, order: { seq: "ASC" } },
      context,
    );
    const now = new Date();
    const rule = amendedRule(
      input,
      [...practiceRules.rules, ...rows.map(ruleOf)],
      dayIn(input.jurisdiction, now),
    );
    if (rule.version !== basedOn + 1) return null;
    const row = await licensure.createPracticeRuleAmendments(
      {
        seq: (rows.at(-1)?.seq ?? 0) + 1,
        jurisdiction: rule.jurisdiction,
        profession: rule.profession,
        effective_from: input.effectiveFrom,
        rule,
        recorded_at: now,
        recorded_by: cause.actor,
      },
      context,
    );
    const details = {
      rule: rule.id,
      status: rule.status,
      confidence: rule.confidence,
      effective_from: rule.effectiveFrom,
      source: rule.sourceUrl,
    };
    return {
      result: row,
      entry: {
        action: "practice-rule.amended",
        subjectType: "practice-rule-amendment",
        subjectId: row.id,
        details,
      },
    };
  });
}
