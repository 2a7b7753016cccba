import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SplitCart } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { splitCartWorkflow } from "../../../../../workflows/checkout/split-cart";
import { pathId, signedInCustomer } from "../../../../gates/gate";

/** `POST /store/carts/:id/split`: what needs no license becomes a cart of its own. */
export async function POST(req: MedusaRequest, res: MedusaResponse<SplitCart>): Promise<void> {
  const cartId = pathId(req);
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const { result } = await splitCartWorkflow(req.scope).run({ input: { cartId } });
  res.json({
    cart: await readCartSummary(req.scope, result.restId, callerId),
    waiting: await readCartSummary(req.scope, cartId, callerId),
  });
}
