import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderListQuery } from "@needlepoint/contracts/orders";
import { readAccountOrders } from "../../../../workflows/orders/account-orders";
import { readForm } from "../../../gates/form";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/account/orders?limit=&offset=`: the signed-in customer's own, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const { limit, offset } = req.query;
  const page = readForm(() => orderListQuery.parse({ limit, offset }));
  res.json(await readAccountOrders(req.scope, customerId, page));
}
