import type { MiddlewareRoute } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { confirmOrderChange } from "../../workflows/licensure/order-change";
import { placeDraft } from "../../workflows/licensure/order-draft";
import { causeOf, type GateRequest, gated, pathId } from "./gate";

/** The order of an exchange or claim; the service itself answers 404 for an unknown one. */
async function orderOf(req: GateRequest, kind: "exchange" | "claim"): Promise<string> {
  const orders = req.scope.resolve(Modules.ORDER);
  const config = { select: ["id", "order_id"] };
  const change =
    kind === "exchange"
      ? await orders.retrieveOrderExchange(pathId(req), config)
      : await orders.retrieveOrderClaim(pathId(req), config);
  return change.order_id;
}

const edit = [
  gated((req: GateRequest) => confirmOrderChange(req.scope, pathId(req), causeOf(req))),
];

/**
 * Paths that put lines into an order without a cart. None of them has a hook of its own that could
 * refuse.
 * @throws license_required, license_refused, order_on_hold
 */
export const orderLinesRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/draft-orders/:id/convert-to-order",
    methods: ["POST"],
    middlewares: [gated((req) => placeDraft(req.scope, pathId(req), causeOf(req)))],
  },
  { matcher: "/admin/order-edits/:id/request", methods: ["POST"], middlewares: edit },
  { matcher: "/admin/order-edits/:id/confirm", methods: ["POST"], middlewares: edit },
  {
    matcher: "/admin/exchanges/:id/request",
    methods: ["POST"],
    middlewares: [
      gated(async (req) =>
        confirmOrderChange(req.scope, await orderOf(req, "exchange"), causeOf(req)),
      ),
    ],
  },
  {
    matcher: "/admin/claims/:id/request",
    methods: ["POST"],
    middlewares: [
      gated(async (req) =>
        confirmOrderChange(req.scope, await orderOf(req, "claim"), causeOf(req)),
      ),
    ],
  },
];
