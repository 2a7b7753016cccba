import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type CartSummary, changeLineBody } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../../workflows/checkout/cart-summary";
import { changeLine } from "../../../../../../workflows/checkout/change-line";
import { readForm } from "../../../../../gates/form";
import { pathId, signedInCustomer } from "../../../../../gates/gate";

/** `POST /store/carts/:id/lines/:line_id`: sets the boxes of a line, none takes it out. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ cart: CartSummary }>,
): Promise<void> {
  const { quantity, expected } = readForm(() => changeLineBody.parse(req.body ?? {}));
  const cartId = pathId(req);
  await changeLine(req.scope, { cartId, lineId: pathId(req, "line_id"), quantity, expected });
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, cartId, callerId) });
}
