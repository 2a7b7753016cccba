import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  queueFilter,
  readQueueLength,
  readReviewQueue,
} from "../../../workflows/licensure/review-queue";
import { refusedForm } from "../../gates/form";

/**
 * `GET /admin/licenses?status=to-review|verified|rejected|all&customer_id=`; with `view=count` only
 * how many wait for a reviewer and since when.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  if (req.query.view === "count") {
    res.json(await readQueueLength(req.scope));
    return;
  }
  const filter = queueFilter.safeParse(req.query.status ?? "to-review");
  if (!filter.success) {
    throw refusedForm({ status: "Ask for to-review, verified, rejected or all." });
  }
  const { customer_id: customerId } = req.query;
  const of = typeof customerId === "string" ? customerId : null;
  res.json(await readReviewQueue(req.scope, filter.data, of));
}
