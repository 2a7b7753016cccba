import type { DeterminationView } from "@needlepoint/contracts/determinations";
import { isGoodOn } from "@needlepoint/licensure/calendar";
import { dayIn } from "@needlepoint/licensure/time-zones";
import type { DeterminationRow } from "../../modules/licensure/determinations";
import { determinationFact } from "./credential-fact";

/** A finding as reviewers see it. */
export function determinationView(row: DeterminationRow): DeterminationView {
  const { id, profession, jurisdiction, restrictionClass, finding, expiresOn } =
    determinationFact(row);
  const withdrawnAt = row.withdrawn_at ? new Date(row.withdrawn_at).toISOString() : null;
  return {
    id,
    customerId: row.customer_id,
    profession,
    jurisdiction,
    restrictionClass,
    finding,
    source: row.source,
    expiresOn,
    reviewerId: row.reviewer_id,
    recordedAt: new Date(row.recorded_at).toISOString(),
    withdrawnAt,
    stands: withdrawnAt === null && isGoodOn(expiresOn, dayIn(jurisdiction, new Date())),
  };
}
