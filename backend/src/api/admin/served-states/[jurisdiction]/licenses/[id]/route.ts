import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeSellerLicenseWorkflow } from "../../../../../../workflows/licensure/seller-licenses";
import { causeOf, pathId } from "../../../../../gates/gate";
import { answerServedState, jurisdictionOfPath } from "../../../../../gates/served-state";

/** `DELETE /admin/served-states/:jurisdiction/licenses/:id` */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const jurisdiction = jurisdictionOfPath(req);
  await removeSellerLicenseWorkflow(req.scope).run({
    input: { id: pathId(req), cause: causeOf(req) },
  });
  await answerServedState(req, res, jurisdiction);
}
