import type { MedusaContainer } from "@medusajs/framework/types";
import { awaitsReview, credentialStatus } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import type { PrivateFileRow } from "../../modules/private-files/service";
import { CREDENTIAL, WAITING } from "./credential-evidence";
import { eachAlone } from "./each-alone";

const DAY = 24 * 60 * 60 * 1000;
/** A form that is not sent within days will not be. */
const WAITING_DAYS = 7;

/**
 * Documents that have done their work: their license was decided longer ago than the configured
 * time, a later one took their place that long ago, or their form was never sent. What is still in
 * review is never due.
 */
export async function readDueEvidence(
  container: MedusaContainer,
  now: Date,
  retentionDays: number,
): Promise<PrivateFileRow[]> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const kept = await container
    .resolve<PrivateFilesService>(PRIVATE_FILES)
    .listPrivateFiles({ erased_at: null }, { take: null, order: { added_at: "ASC" } });
  const ids = [...new Set(kept.map(({ subject_id }) => subject_id))];
  const credentials = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ id: ids }, { take: null });
  const decidedAt = new Map(
    credentials
      .filter(({ status }) => !awaitsReview(credentialStatus.parse(status)))
      .map(({ id, decided_at }) => [id, decided_at]),
  );
  return kept.filter((row) => {
    if (row.subject_type === WAITING) return new Date(row.added_at) < before(WAITING_DAYS);
    const decided = decidedAt.get(row.subject_id);
    if (!decided) return false;
    return new Date(row.replaced_at ?? decided) < before(retentionDays);
  });
}

/**
 * Erases what is due; the decision, and that there was proof of this kind, stay.
 * @returns how many documents were erased
 */
export async function eraseDueEvidence(
  container: MedusaContainer,
  now: Date,
  retentionDays: number,
  cause: Cause,
): Promise<number> {
  const due = await readDueEvidence(container, now, retentionDays);
  const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
  const licensure = container.resolve<LicensureService>(LICENSURE);
  let erased = 0;
  await eachAlone(container, due, async (row) => {
    await files.erase([row], "retention");
    const subject = row.subject_type === CREDENTIAL ? CREDENTIAL : "customer";
    const details = { evidence: row.id, why: "retention" };
    await licensure.recordAudit(cause, "evidence.erased", subject, row.subject_id, details);
    erased += 1;
  });
  return erased;
}
