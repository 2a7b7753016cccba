import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readRestricted } from "../../workflows/licensure/facts";
import { assertOrderCleared } from "../../workflows/licensure/order-standing";
import { readCollectionOfPayment, readPaidFor } from "../../workflows/licensure/payment-subject";
import { forbidden, notFound } from "../../workflows/licensure/refusal";
import { readCartSubject } from "../../workflows/licensure/subject";
import { type GateRequest, gated, pathId } from "./gate";

/**
 * Money for restricted devices is taken only for a cleared order, and by staff never for a cart:
 * a cart is paid by its signed-in owner.
 * @throws order_on_hold, route_closed
 */
async function assertCollectionMayBePaid(req: GateRequest, collectionId: string): Promise<void> {
  const paidFor = await readPaidFor(req.scope, collectionId);
  if (paidFor === null) throw notFound("There is no order to be paid here.");
  if ("orderId" in paidFor) {
    await assertOrderCleared(req.scope, paidFor.orderId);
    return;
  }
  const cart = await readCartSubject(req.scope, paidFor.cartId);
  const restricted = await readRestricted(req.scope, cart.variantIds);
  if (restricted.length > 0) {
    throw forbidden("route_closed", "Only its signed-in owner pays for a cart.");
  }
}

/** @throws order_on_hold, route_closed, not_found */
export async function assertPaymentMayBeCaptured(req: GateRequest): Promise<void> {
  const collectionId = await readCollectionOfPayment(req.scope, pathId(req));
  if (collectionId === null) throw notFound("There is no such payment.");
  await assertCollectionMayBePaid(req, collectionId);
}

const sessionBody = z.object({ payment_session_id: z.string() });

/** The session names its order by its own collection; the order in the path need not be it. */
async function assertSessionMayBeAuthorized(req: GateRequest): Promise<void> {
  const body = sessionBody.safeParse(req.body);
  if (!body.success) return;
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["id", "payment_collection_id"],
    filters: { id: body.data.payment_session_id },
  });
  const session = z.object({ payment_collection_id: z.string() }).safeParse(data[0]);
  if (!session.success) throw notFound("There is no such payment session.");
  await assertCollectionMayBePaid(req, session.data.payment_collection_id);
}

export const orderPaymentRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/payments/:id/capture",
    methods: ["POST"],
    middlewares: [gated(assertPaymentMayBeCaptured)],
  },
  {
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    methods: ["POST"],
    middlewares: [gated((req) => assertCollectionMayBePaid(req, pathId(req)))],
  },
  {
    matcher: "/admin/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [gated((req) => assertCollectionMayBePaid(req, pathId(req)))],
  },
  {
    matcher: "/admin/orders/:id/payment-sessions/authorize",
    methods: ["POST"],
    middlewares: [gated(assertSessionMayBeAuthorized)],
  },
];
