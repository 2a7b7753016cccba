import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { queueFilter, readReviewQueue } from "../../../workflows/licensure/review-queue";
import { refuseForm } from "../../gates/form";

/** `GET /admin/licenses?status=to-review|verified|rejected|all` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const filter = queueFilter.safeParse(req.query.status ?? "to-review");
  if (!filter.success) {
    refuseForm(res, { status: "Ask for to-review, verified, rejected or all." });
    return;
  }
  res.json({ licenses: await readReviewQueue(req.scope, filter.data) });
}
