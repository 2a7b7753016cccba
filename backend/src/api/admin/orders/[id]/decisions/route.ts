import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderLicensing } from "../../../../../workflows/licensure/order-decisions";
import { redecideOrderWorkflow } from "../../../../../workflows/licensure/redecide-order";
import { causeOf, pathId } from "../../../../gates/gate";

/** `GET /admin/orders/:id/decisions`: how the order stands and what was decided, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ licensing: await readOrderLicensing(req.scope, pathId(req)) });
}

/** `POST /admin/orders/:id/decisions`: decides again, as things stand now. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = pathId(req);
  await redecideOrderWorkflow(req.scope).run({ input: { orderId, cause: causeOf(req) } });
  res.json({ licensing: await readOrderLicensing(req.scope, orderId) });
}
