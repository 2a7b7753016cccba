import type { MiddlewareRoute } from "@medusajs/framework/http";
import { forbidden } from "../../workflows/licensure/refusal";
import { paymentPolicy } from "../../workflows/payment/payment-policy";
import { type GateRequest, gated, pathId } from "./gate";

/** Mounted without a method, so that it stands before Medusa's own checks of the body. */
const closed = (instead: string) =>
  gated(async (req) => {
    if (req.method === "POST" && req.path === "/") {
      throw forbidden("route_closed", `This route is closed in this store. ${instead}`);
    }
  });

/**
 * Stock Medusa takes what is posted to a payment webhook and leaves its signature to the provider. A
 * provider that checks none has no webhook here.
 * @throws route_closed
 */
async function assertWebhookIsSigned(req: GateRequest): Promise<void> {
  if (paymentPolicy(`pp_${pathId(req, "provider")}`).verifiesWebhooks) return;
  throw forbidden("route_closed", "This store takes no such messages about payments.");
}

/**
 * Doors of stock Medusa that lead around every check and that no page of the store or the admin
 * needs: a fulfilment that knows no order, and any workflow by its name.
 */
export const closedRoutes: MiddlewareRoute[] = [
  { matcher: "/hooks/payment/:provider", middlewares: [gated(assertWebhookIsSigned)] },
  {
    matcher: "/admin/fulfillments",
    middlewares: [closed("Fulfill an order from its own page.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/run",
    middlewares: [closed("Workflows run through the routes that check them.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/steps/success",
    middlewares: [closed("Steps of a workflow are not settled by hand.")],
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/steps/failure",
    middlewares: [closed("Steps of a workflow are not settled by hand.")],
  },
];
