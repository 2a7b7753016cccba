import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { assertCollectionMayBePaid } from "../../workflows/licensure/payment-standing";
import { notFound } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, pathId } from "./gate";

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
  await assertCollectionMayBePaid(req.scope, session.data.payment_collection_id);
}

/**
 * Before a session is made or authorised in the place of the one that is there. The capture itself is
 * guarded in its workflow, which every route and webhook runs: `workflows/hooks/capture-payment.ts`.
 * @throws order_on_hold, route_closed, not_found
 */
export const orderPaymentRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    methods: ["POST"],
    middlewares: [gated((req) => assertCollectionMayBePaid(req.scope, pathId(req)))],
  },
  {
    matcher: "/admin/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [gated((req) => assertCollectionMayBePaid(req.scope, pathId(req)))],
  },
  {
    matcher: "/admin/orders/:id/payment-sessions/authorize",
    methods: ["POST"],
    middlewares: [gated(assertSessionMayBeAuthorized)],
  },
];
