import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readAccountOrder } from "../../../../../workflows/orders/account-orders";
import { pathId } from "../../../../gates/gate";
import { requireCustomer } from "../../../../gates/signed-in";

/** `GET /store/account/orders/:id`: an order of the signed-in customer, 404 for any other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  res.json({ order: await readAccountOrder(req.scope, customerId, pathId(req)) });
}
