import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type CartSummary, promotionBody } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { applyCode, removeCode } from "../../../../../workflows/promotions/cart-codes";
import { readForm } from "../../../../gates/form";
import { pathId, signedInCustomer } from "../../../../gates/gate";

type Answered = MedusaResponse<{ cart: CartSummary }>;

async function answer(req: MedusaRequest, res: Answered): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, pathId(req), callerId) });
}

/** `POST /store/carts/:id/promotion`: applies a code, or says why not. */
export async function POST(req: MedusaRequest, res: Answered): Promise<void> {
  const { code } = readForm(() => promotionBody.parse(req.body ?? {}));
  await applyCode(req.scope, pathId(req), code, new Date());
  await answer(req, res);
}

/** `DELETE /store/carts/:id/promotion`: takes a code off. */
export async function DELETE(req: MedusaRequest, res: Answered): Promise<void> {
  const { code } = readForm(() => promotionBody.parse(req.body ?? {}));
  await removeCode(req.scope, pathId(req), code);
  await answer(req, res);
}
