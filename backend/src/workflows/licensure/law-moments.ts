import type { MedusaContainer } from "@medusajs/framework/types";
import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readRuleSet } from "./rule-set";

/** Whether the law of a place has moved since an order to it was decided on. */
export type LawMoved = (
  order: { customerId: string; jurisdiction: Jurisdiction },
  decidedAt: Date,
) => boolean;

/**
 * What may change a held order without anyone touching it: an amendment or a served state whose
 * orders a crash left over, a finding recorded or withdrawn, and a rule whose day has come.
 */
export async function readLawMoved(container: MedusaContainer, now: Date): Promise<LawMoved> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const [rules, amendments, served, findings] = await Promise.all([
    readRuleSet(container),
    licensure.listPracticeRuleAmendments({}, { take: null }),
    licensure.listServedStates({}, { take: null }),
    licensure.listDeterminations({}, { take: null }),
  ]);
  return ({ customerId, jurisdiction }, decidedAt) => {
    const since = (moment: Date | string | null) =>
      moment !== null && new Date(moment).getTime() > decidedAt.getTime();
    const [then, today] = [dayIn(jurisdiction, decidedAt), dayIn(jurisdiction, now)];
    const hasCome = (day: string | null) => day !== null && then < day && day <= today;
    return (
      amendments.some((row) => row.jurisdiction === jurisdiction && since(row.recorded_at)) ||
      served.some((row) => row.jurisdiction === jurisdiction && since(row.changed_at)) ||
      findings.some(
        (row) =>
          row.customer_id === customerId &&
          (since(row.recorded_at) ||
            since(row.withdrawn_at) ||
            // Good through its last day: over on every day after it.
            (then <= row.expires_on && row.expires_on < today)),
      ) ||
      rules.rules.some(
        (rule) =>
          rule.jurisdiction === jurisdiction &&
          (hasCome(rule.effectiveFrom) || hasCome(rule.effectiveTo)),
      )
    );
  };
}
