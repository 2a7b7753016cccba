import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { pathId, signedInCustomer } from "../../../../gates/gate";

/** `GET /store/carts/:id/summary`: open to whoever knows the cart, personal parts to its owner. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ cart: CartSummary }>,
): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, pathId(req), callerId) });
}
