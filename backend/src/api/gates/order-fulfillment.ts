import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { assertOrderMayShip } from "../../workflows/licensure/order-shipping";
import { assertOrderCleared } from "../../workflows/licensure/order-standing";
import { causeOf, type GateRequest, gated, pathId } from "./gate";

const link = z.object({ order_id: z.string() });

/** A shipment by fulfilment alone; one that belongs to no order (a return label) is not ours. */
async function assertFulfillmentMayShip(req: GateRequest, fulfillmentId: string): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: fulfillmentId },
  });
  const order = link.safeParse(data[0]);
  if (order.success) await assertOrderCleared(req.scope, order.data.order_id);
}

/** @throws order_on_hold */
export const orderFulfillmentRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/fulfillments",
    methods: ["POST"],
    middlewares: [gated((req) => assertOrderMayShip(req.scope, pathId(req), causeOf(req)))],
  },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    methods: ["POST"],
    middlewares: [
      gated(async (req) => {
        await assertOrderCleared(req.scope, pathId(req));
        await assertFulfillmentMayShip(req, pathId(req, "fulfillment_id"));
      }),
    ],
  },
  {
    matcher: "/admin/fulfillments/:id/shipment",
    methods: ["POST"],
    middlewares: [gated((req) => assertFulfillmentMayShip(req, pathId(req)))],
  },
];
