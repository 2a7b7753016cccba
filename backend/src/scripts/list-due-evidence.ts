import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../env";
import { readDueEvidence } from "../workflows/licensure/due-evidence";

/** What the nightly erasure would erase now, without erasing it. */
export default async function listDueEvidence({ container }: ExecArgs): Promise<void> {
  const { retentionDays } = env.evidence;
  const due = await readDueEvidence(container, new Date(), retentionDays);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.info(`${due.length} documents are due (kept ${retentionDays} days after the decision).`);
  // Ids and days only: a list that is printed must not be one more copy of names.
  for (const { id, subject_id, added_at } of due) {
    logger.info(`${id} of ${subject_id}, added ${new Date(added_at).toISOString().slice(0, 10)}`);
  }
}
