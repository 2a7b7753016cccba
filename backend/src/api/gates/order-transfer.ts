import type { MiddlewareRoute } from "@medusajs/framework/http";
import { readRestricted } from "../../workflows/licensure/facts";
import { forbidden } from "../../workflows/licensure/refusal";
import { readOrderSubject } from "../../workflows/licensure/subject";
import { type GateRequest, gated, pathId } from "./gate";

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

export const orderTransferRoutes: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/transfer/request", methods: ["POST"], middlewares },
  { matcher: "/store/orders/:id/transfer/accept", methods: ["POST"], middlewares },
  { matcher: "/admin/orders/:id/transfer", methods: ["POST"], middlewares },
  { matcher: "/admin/orders/:id/transfer/guest", methods: ["POST"], middlewares },
];
