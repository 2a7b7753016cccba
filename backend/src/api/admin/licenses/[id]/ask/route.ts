import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askLicenseBody } from "@needlepoint/contracts/evidence";
import { askOwnerWorkflow } from "../../../../../workflows/licensure/ask-owner";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { fieldSentences, refuseForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/ask`: asks the buyer for more; the question goes to them. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = askLicenseBody.safeParse(req.body ?? {});
  if (!form.success) {
    refuseForm(res, fieldSentences(form.error));
    return;
  }
  const credentialId = pathId(req);
  await askOwnerWorkflow(req.scope).run({
    input: {
      credentialId,
      question: form.data.question,
      reviewerId: req.auth_context.actor_id,
      cause: causeOf(req),
      seenVersion: form.data.version,
    },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
