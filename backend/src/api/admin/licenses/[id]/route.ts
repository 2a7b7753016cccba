import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReview } from "../../../../workflows/licensure/review-queue";
import { pathId } from "../../../gates/gate";

/** `GET /admin/licenses/:id` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ license: await readReview(req.scope, pathId(req)) });
}
