import type { MiddlewareRoute } from "@medusajs/framework/http";
import { assertOrderCleared } from "../../workflows/licensure/order-standing";
import { readOrderMoney } from "../../workflows/payment/order-payments";
import { type GateRequest, gated, pathId } from "./gate";

/**
 * An order that waits for a person stays in sight: Medusa cancels no completed order, so a rejection
 * could neither end it, nor void its authorisation, nor return its boxes.
 * @throws order_on_hold
 */
async function assertOrderMayBeClosed(req: GateRequest): Promise<void> {
  const [order] = await readOrderMoney(req.scope, [pathId(req)]);
  // An unknown order is left to the route, which says 404.
  if (order && order.status !== "canceled") await assertOrderCleared(req.scope, order.id);
}

const middlewares = [gated(assertOrderMayBeClosed)];

export const orderClosingRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/complete", methods: ["POST"], middlewares },
  { matcher: "/admin/orders/:id/archive", methods: ["POST"], middlewares },
];
