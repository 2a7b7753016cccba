import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { lookUpRegistryWorkflow } from "../../../../../workflows/licensure/look-up-registry";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/registry`: asks the NPI registry again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const credentialId = pathId(req);
  await lookUpRegistryWorkflow(req.scope).run({
    input: { credentialId, fresh: true, cause: causeOf(req) },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
