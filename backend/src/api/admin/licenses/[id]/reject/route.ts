import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { rejectLicenseBody } from "@needlepoint/contracts/licensing";
import { rejectLicenseWorkflow } from "../../../../../workflows/licensure/review-license";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { fieldSentences, refuseForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/reject`: the reason goes to the buyer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = rejectLicenseBody.safeParse(req.body ?? {});
  if (!form.success) {
    refuseForm(res, fieldSentences(form.error));
    return;
  }
  const credentialId = pathId(req);
  await rejectLicenseWorkflow(req.scope).run({
    input: {
      credentialId,
      reason: form.data.reason,
      reviewerId: req.auth_context.actor_id,
      cause: causeOf(req),
      seenVersion: form.data.version,
    },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
