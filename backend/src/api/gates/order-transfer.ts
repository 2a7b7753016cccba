import type { MiddlewareRoute } from "@medusajs/framework/http";
import { readRestricted } from "../../workflows/licensure/facts";
import { forbidden } from "../../workflows/licensure/refusal";
import { readOrderSubject } from "../../workflows/licensure/subject";
import { type GateRequest, gated, pathId } from "./gate";
import { assertOrderOwner } from "./order-reading";

/**
 * An order of restricted devices stays with the person who was decided on.
 * @throws route_closed
 */
export async function assertOrderMayChangeHands(req: GateRequest): Promise<void> {
  const subject = await readOrderSubject(req.scope, pathId(req));
  const restricted = await readRestricted(req.scope, subject.variantIds);
  if (restricted.length > 0) {
    throw forbidden(
      "route_closed",
      "An order with restricted devices cannot be handed to another person. Cancel it and order anew.",
    );
  }
}

const middlewares = [gated(assertOrderMayChangeHands)];

/**
 * Stock Medusa answers whoever asks for an order with the whole of it, the address and the token that
 * the asking needs to be granted with too. To a stranger there is no such order.
 */
const ownersAlone = gated((req) => assertOrderOwner(req, pathId(req)));

export const orderTransferRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/transfer/request",
    methods: ["POST"],
    middlewares: [ownersAlone, ...middlewares],
  },
  { matcher: "/store/orders/:id/transfer/accept", methods: ["POST"], middlewares },
  { matcher: "/admin/orders/:id/transfer", methods: ["POST"], middlewares },
  { matcher: "/admin/orders/:id/transfer/guest", methods: ["POST"], middlewares },
];
