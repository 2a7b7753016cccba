import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelHeldOrderWorkflow } from "../../../../../../workflows/licensure/cancel-held-order";
import { readAccountOrder } from "../../../../../../workflows/orders/account-orders";
import { causeOf, pathId } from "../../../../../gates/gate";
import { requireCustomer } from "../../../../../gates/signed-in";

/** `POST /store/account/orders/:id/cancel`: the owner calls off an order that waits for a person. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const orderId = pathId(req);
  await cancelHeldOrderWorkflow(req.scope).run({
    input: { orderId, customerId, cause: causeOf(req) },
  });
  res.json({ order: await readAccountOrder(req.scope, customerId, orderId) });
}
