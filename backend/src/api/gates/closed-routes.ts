import type { MiddlewareRoute } from "@medusajs/framework/http";
import { forbidden } from "../../workflows/licensure/refusal";
import { gated } from "./gate";

const closed = (instead: string) =>
  gated(async () => {
    throw forbidden("route_closed", `This route is closed in this store. ${instead}`);
  });

/**
 * Doors of stock Medusa that lead around every check and that no page of the store or the admin
 * needs: a fulfilment that knows no order, and any workflow by its name.
 */
export const closedRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/fulfillments",
    methods: ["POST"],
    middlewares: [closed("Fulfill an order from its own page.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/run",
    methods: ["POST"],
    middlewares: [closed("Workflows run through the routes that check them.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/steps/success",
    methods: ["POST"],
    middlewares: [closed("Steps of a workflow are not settled by hand.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/steps/failure",
    methods: ["POST"],
    middlewares: [closed("Steps of a workflow are not settled by hand.")],
  },
];
