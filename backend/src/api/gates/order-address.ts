import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { redirectOrder } from "../../workflows/licensure/order-address";
import { causeOf, type GateRequest, gated, pathId } from "./gate";

const body = z.object({ shipping_address: z.record(z.string(), z.unknown()) });

/**
 * A placed order's new address is decided on like a new order: the rule is the ship-to state's.
 * @throws license_required, license_refused
 */
async function assertOrderMayGoThere(req: GateRequest): Promise<void> {
  const update = body.safeParse(req.body);
  if (!update.success) return;
  await redirectOrder(req.scope, pathId(req), update.data.shipping_address, causeOf(req));
}

export const orderAddressRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id", methods: ["POST"], middlewares: [gated(assertOrderMayGoThere)] },
];
