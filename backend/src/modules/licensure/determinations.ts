import type { InferTypeOf } from "@medusajs/framework/types";
import type Determination from "./models/determination";
import type LicensureService from "./service";
import type { Cause } from "./service";

export type DeterminationRow = InferTypeOf<typeof Determination>;
export type NewDetermination = Pick<
  DeterminationRow,
  | "customer_id"
  | "profession"
  | "jurisdiction"
  | "restriction_class"
  | "finding"
  | "source"
  | "expires_on"
  | "reviewer_id"
>;

/** What the audit log tells of a finding: everything but the reviewer's own words. */
function facts(row: DeterminationRow) {
  const { customer_id, profession, jurisdiction, restriction_class, finding, expires_on } = row;
  return {
    customer: customer_id,
    profession,
    jurisdiction,
    restriction_class,
    finding,
    expires_on,
  };
}

export async function recordDetermination(
  licensure: LicensureService,
  data: NewDetermination,
  cause: Cause,
): Promise<DeterminationRow> {
  const recorded = await licensure.writeAudited(cause, async (context) => {
    const row = await licensure.createDeterminations({ ...data, recorded_at: new Date() }, context);
    return {
      result: row,
      entry: {
        action: "determination.recorded",
        subjectType: "determination",
        subjectId: row.id,
        details: facts(row),
      },
    };
  });
  if (!recorded) throw new Error("A new determination was not stored.");
  return recorded;
}

/** @returns null when there is none that still stands */
export async function withdrawDetermination(
  licensure: LicensureService,
  id: string,
  cause: Cause,
): Promise<DeterminationRow | null> {
  return licensure.writeAudited(cause, async (context) => {
    const [current] = await licensure.listDeterminations(
      { id, withdrawn_at: null },
      { take: 1 },
      context,
    );
    if (!current) return null;
    const row = await licensure.updateDeterminations(
      { id, withdrawn_at: new Date(), withdrawn_by: cause.actor },
      context,
    );
    return {
      result: row,
      entry: {
        action: "determination.withdrawn",
        subjectType: "determination",
        subjectId: id,
        details: facts(current),
      },
    };
  });
}
