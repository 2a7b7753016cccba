import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type CartSummary, takeChangesBody } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { takeChanges } from "../../../../../workflows/checkout/take-changes";
import { readForm } from "../../../../gates/form";
import { pathId, signedInCustomer } from "../../../../gates/gate";

/** `POST /store/carts/:id/changes`: the shopper takes what changed since they last looked. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ cart: CartSummary }>,
): Promise<void> {
  const { token, lineId } = readForm(() => takeChangesBody.parse(req.body ?? {}));
  const cartId = pathId(req);
  await takeChanges(req.scope, { cartId, token, lineId });
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, cartId, callerId) });
}
