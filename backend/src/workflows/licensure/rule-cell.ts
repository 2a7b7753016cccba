import type { MedusaContainer } from "@medusajs/framework/types";
import type { RuleCell } from "@needlepoint/contracts/practice-rules";
import { historyOf } from "@needlepoint/licensure/amend";
import { practiceRule, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import { ruleOf } from "../../modules/licensure/practice-rule-amendments";
import type LicensureService from "../../modules/licensure/service";
import { notFound } from "./refusal";
import { readLaw } from "./rule-set";

const place = practiceRule.pick({ jurisdiction: true, profession: true });

/**
 * One profession in one jurisdiction, by a name like `TX-PT`: what holds and all that ever did.
 * @throws not_found
 */
export async function readRuleCell(container: MedusaContainer, name: string): Promise<RuleCell> {
  const [jurisdiction, profession] = name.split("-");
  const cell = place.safeParse({ jurisdiction, profession });
  if (!cell.success) throw notFound("There is no such state and profession with rules.");
  const [law, rows] = await Promise.all([
    readLaw(container),
    container
      .resolve<LicensureService>(LICENSURE)
      .listPracticeRuleAmendments(cell.data, { take: null, order: { seq: "ASC" } }),
  ]);
  const day = dayIn(cell.data.jurisdiction, law.now);
  const recorded = new Map(rows.map((row) => [ruleOf(row).id, row]));
  return {
    current: ruleInForce(law.rules, { ...cell.data, day }),
    history: historyOf(practiceRules, rows.map(ruleOf), cell.data).map((row) => {
      const made = recorded.get(row.rule.id);
      return {
        ...row,
        recordedAt: made ? new Date(made.recorded_at).toISOString() : null,
        recordedBy: made?.recorded_by ?? null,
      };
    }),
  };
}
