import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { pathId } from "../../../../gates/gate";
import { takeEvidence } from "../../../../uploads/take-evidence";

/** `POST /store/credentials/:id/evidence?name=&shows=`: adds proof to one's own license in review. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await takeEvidence(req, res, pathId(req));
}
