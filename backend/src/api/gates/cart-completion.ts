import type { MiddlewareRoute } from "@medusajs/framework/http";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readRestricted } from "../../workflows/licensure/facts";
import { notAllowed, notCartOwner } from "../../workflows/licensure/refusal";
import { readCartSubject } from "../../workflows/licensure/subject";
import { type GateRequest, gated, pathId, signedInCustomer } from "./gate";

/**
 * Before a cart becomes an order: the owner of a cart with restricted devices is signed in, and the
 * proof of it is written where `completeCart` will look for it. A webhook has no caller to ask.
 * @throws not_cart_owner, license_required
 */
export async function assertOwnerCompletes(req: GateRequest): Promise<void> {
  const cartId = pathId(req);
  const subject = await readCartSubject(req.scope, cartId);
  const caller = signedInCustomer(req);
  const owns = caller !== null && caller.customerId === subject.customer?.id;
  if (subject.customer?.hasAccount && !owns) throw notCartOwner();
  const restricted = await readRestricted(req.scope, subject.variantIds);
  if (subject.completed || restricted.length === 0) return;
  if (!owns) {
    throw notAllowed(
      "license_required",
      "Needles are prescription devices. Sign in with the account that holds your license.",
    );
  }
  await req.scope.resolve<LicensureService>(LICENSURE).proveCart({
    cart_id: cartId,
    customer_id: caller.customerId,
    auth_identity_id: caller.authIdentityId,
  });
}

export const cartCompletionRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [gated(assertOwnerCompletes)],
  },
];
