import type { MedusaContainer } from "@medusajs/framework/types";
import type { AmendmentPreview } from "@needlepoint/contracts/practice-rules";
import { type AmendmentInput, amend, amendedRule } from "@needlepoint/licensure/amend";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import { ruleOf } from "../../modules/licensure/practice-rule-amendments";
import type LicensureService from "../../modules/licensure/service";
import { decideFor } from "./decide-for";
import { gatherFacts } from "./facts";
import { readHeldOrdersTo } from "./held-orders-by-state";
import { ownerOf, readLatestDecision } from "./order-owner";
import { type Law, readLaw } from "./rule-set";
import { readOrderSubject } from "./subject";

/** On that day in every jurisdiction, from Samoa to Guam. */
const NOON_UTC = "T12:00:00Z";

/**
 * Which held orders an amendment would change, by deciding them under the amended rules. Stores
 * nothing. An edit that begins later is looked at as of its first day.
 * @throws ZodError naming the field that no rule may hold
 */
export async function previewAmendment(
  container: MedusaContainer,
  input: AmendmentInput,
): Promise<AmendmentPreview> {
  const law = await readLaw(container);
  const today = dayIn(input.jurisdiction, law.now);
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listPracticeRuleAmendments({}, { take: null });
  const rule = amendedRule(input, [...practiceRules.rules, ...rows.map(ruleOf)], today);
  const isLater = input.effectiveFrom > today;
  const amended: Law = {
    ...law,
    rules: amend(law.rules, rule),
    now: isLater ? new Date(input.effectiveFrom + NOON_UTC) : law.now,
  };
  const orders: AmendmentPreview["orders"] = [];
  for (const { id, displayId } of await readHeldOrdersTo(container, input.jurisdiction)) {
    const subject = await readOrderSubject(container, id);
    const latest = await readLatestDecision(container, subject);
    const facts = await gatherFacts(container, subject);
    const under = async (other: Law) => {
      const decided = await decideFor(container, subject, ownerOf(subject, latest), {
        ...facts,
        law: other,
      });
      return decided.decision.outcome;
    };
    const [before, after] = [await under(law), await under(amended)];
    if (before !== after) orders.push({ id, displayId, before, after });
  }
  return { asOf: isLater ? input.effectiveFrom : today, orders };
}
