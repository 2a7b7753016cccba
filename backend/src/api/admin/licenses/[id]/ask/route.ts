import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askLicenseBody } from "@needlepoint/contracts/evidence";
import { askOwnerWorkflow } from "../../../../../workflows/licensure/ask-owner";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { readForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/ask`: asks the buyer for more; the question goes to them. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => askLicenseBody.parse(req.body ?? {}));
  const credentialId = pathId(req);
  await askOwnerWorkflow(req.scope).run({
    input: {
      credentialId,
      question: form.question,
      reviewerId: req.auth_context.actor_id,
      cause: causeOf(req),
      seenVersion: form.version,
    },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
