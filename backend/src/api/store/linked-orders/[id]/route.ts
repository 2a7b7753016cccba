import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderLinkHeader } from "@needlepoint/contracts/order-link";
import { readLinkedOrder } from "../../../../workflows/orders/order-link";
import { pathId } from "../../../gates/gate";

/** `GET /store/linked-orders/:id`: the order of a link from a mail; whoever has the link may read. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const link = req.headers[orderLinkHeader];
  const order = await readLinkedOrder(req.scope, pathId(req), link, new Date());
  res.setHeader("Cache-Control", "private, no-store");
  res.json({ order });
}
