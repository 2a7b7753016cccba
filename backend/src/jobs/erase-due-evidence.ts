import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../env";
import { forgetOldDrafts } from "../workflows/licensure/credential-draft";
import { eraseDueEvidence } from "../workflows/licensure/due-evidence";

/** Erases uploaded proof whose time is over, and licenses that were begun long ago. Safe to run at any time, twice over. */
export default async function eraseDueEvidenceNightly(container: MedusaContainer): Promise<void> {
  await eraseDueEvidence(container, new Date(), env.evidence.retentionDays, {
    actor: "system:evidence-retention",
  });
  await forgetOldDrafts(container, new Date());
}

export const config = { name: "erase-due-evidence", schedule: "20 3 * * *" };
