import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openReviewWorkflow } from "../../../../../workflows/licensure/open-review";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/open`: a reviewer begins to look; a submitted license is in review. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const credentialId = pathId(req);
  await openReviewWorkflow(req.scope).run({ input: { credentialId, cause: causeOf(req) } });
  res.json({ license: await readReview(req.scope, credentialId) });
}
