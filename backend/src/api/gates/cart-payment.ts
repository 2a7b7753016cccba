import type { MiddlewareRoute } from "@medusajs/framework/http";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { decideFor } from "../../workflows/licensure/decide-for";
import { readPaidFor } from "../../workflows/licensure/payment-subject";
import {
  assertOutcome,
  notAllowed,
  notCartOwner,
  notFound,
} from "../../workflows/licensure/refusal";
import { readCartSubject } from "../../workflows/licensure/subject";
import { type GateRequest, gated, pathId, signedInCustomer } from "./gate";

/**
 * Before any payment is begun: a card that is held for an order that cannot be placed stays held.
 * @throws not_cart_owner, license_required, license_refused
 */
export async function assertCartMayBePaid(req: GateRequest): Promise<void> {
  const paidFor = await readPaidFor(req.scope, pathId(req));
  if (paidFor === null) throw notFound("There is no cart to be paid here.");
  if ("orderId" in paidFor) {
    throw notAllowed("cart_completed", "This cart has become an order already.");
  }
  const subject = await readCartSubject(req.scope, paidFor.cartId);
  const caller = signedInCustomer(req);
  const owns = caller !== null && caller.customerId === subject.customer?.id;
  if (subject.customer?.hasAccount && !owns) throw notCartOwner();
  const decided = await decideFor(req.scope, subject, { signedIn: owns });
  if (!decided.restricted) return;
  assertOutcome(decided.told, ["hold"]);
  if (caller) {
    await req.scope.resolve<LicensureService>(LICENSURE).proveCart({
      cart_id: paidFor.cartId,
      customer_id: caller.customerId,
      auth_identity_id: caller.authIdentityId,
    });
  }
}

export const cartPaymentRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [gated(assertCartMayBePaid)],
  },
];
