import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { takeOutRestricted } from "../../../../../workflows/checkout/take-out-restricted";
import { pathId, signedInCustomer } from "../../../../gates/gate";

/** `DELETE /store/carts/:id/restricted`: leaves only what needs no license. */
export async function DELETE(
  req: MedusaRequest,
  res: MedusaResponse<{ cart: CartSummary }>,
): Promise<void> {
  const cartId = pathId(req);
  await takeOutRestricted(req.scope, cartId);
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, cartId, callerId) });
}
