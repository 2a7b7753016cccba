import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { rejectLicenseBody } from "@needlepoint/contracts/licensing";
import { rejectLicenseWorkflow } from "../../../../../workflows/licensure/review-license";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { readForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/reject`: the reason goes to the buyer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => rejectLicenseBody.parse(req.body ?? {}));
  const credentialId = pathId(req);
  await rejectLicenseWorkflow(req.scope).run({
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
