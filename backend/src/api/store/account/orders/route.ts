import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readAccountOrders } from "../../../../workflows/orders/account-orders";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/account/orders`: the signed-in customer's own orders, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ orders: await readAccountOrders(req.scope, requireCustomer(req)) });
}
