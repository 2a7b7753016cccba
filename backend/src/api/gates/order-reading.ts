import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { notFound } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, pathId, signedInCustomer } from "./gate";

const NO_SUCH_ORDER = "There is no such order.";

/**
 * An order is its owner's: to everyone else, signed in or not, it does not exist.
 * @throws not_found
 */
export async function assertOrderOwner(req: GateRequest, orderId: string): Promise<void> {
  const caller = signedInCustomer(req);
  if (!caller) throw notFound(NO_SUCH_ORDER);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id: orderId, customer_id: caller.customerId },
  });
  if (data.length === 0) throw notFound(NO_SUCH_ORDER);
}

const returnBody = z.object({ order_id: z.string() });

/** Stock Medusa lets whoever names an order return it. */
async function assertReturnOwner(req: GateRequest): Promise<void> {
  const body = returnBody.safeParse(req.body);
  if (!body.success) throw notFound(NO_SUCH_ORDER);
  await assertOrderOwner(req, body.data.order_id);
}

export const orderReadingRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id",
    methods: ["GET"],
    middlewares: [gated((req) => assertOrderOwner(req, pathId(req)))],
  },
  { matcher: "/store/returns", methods: ["POST"], middlewares: [gated(assertReturnOwner)] },
];
