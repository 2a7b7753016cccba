import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { noteBody } from "@needlepoint/contracts/carts";
import { CHECKOUT } from "../../../../../modules/checkout";
import type CheckoutService from "../../../../../modules/checkout/service";
import { assertCartIsOpen } from "../../../../../workflows/checkout/open-cart";
import { readForm } from "../../../../gates/form";
import { pathId } from "../../../../gates/gate";

/** `POST /store/carts/:id/note`: what the buyer writes along; it goes with the order. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { note } = readForm(() => noteBody.parse(req.body ?? {}));
  const cartId = pathId(req);
  await assertCartIsOpen(req.scope, cartId);
  const checkout = req.scope.resolve<CheckoutService>(CHECKOUT);
  // Two presses at once would both find no note, and the second be refused.
  await req.scope
    .resolve(Modules.LOCKING)
    .execute(`cart-note:${cartId}`, () => checkout.keepNote(cartId, note));
  res.json({ note });
}
