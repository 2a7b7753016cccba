import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { revokeLicenseBody } from "@needlepoint/contracts/evidence";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { revokeLicenseWorkflow } from "../../../../../workflows/licensure/revoke-license";
import { readForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/revoke`: takes a verified license back; the reason goes to the buyer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => revokeLicenseBody.parse(req.body ?? {}));
  const credentialId = pathId(req);
  await revokeLicenseWorkflow(req.scope).run({
    input: {
      credentialId,
      reason: form.reason,
      reviewerId: req.auth_context.actor_id,
      cause: causeOf(req),
      seenVersion: form.version,
    },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
