import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../env";
import { eraseDueEvidence } from "../workflows/licensure/due-evidence";

/** Erases now what the nightly job would erase; `list-due-evidence.ts` says before what that is. */
export default async function eraseDueEvidenceNow({ container }: ExecArgs): Promise<void> {
  const count = await eraseDueEvidence(container, new Date(), env.evidence.retentionDays, {
    actor: "system:evidence-command",
  });
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`${count} documents are erased; the decisions on their licenses stay.`);
}
