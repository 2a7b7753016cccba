import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type AccountCart, accountCartForm } from "@needlepoint/contracts/lists";
import { takeUpCart } from "../../../../workflows/ordering/account-cart";
import { readForm } from "../../../gates/form";
import { requireCustomer } from "../../../gates/signed-in";

/** `POST /store/account/cart`: the open cart of the account, with that of the browser taken into it. */
export async function POST(req: MedusaRequest, res: MedusaResponse<AccountCart>): Promise<void> {
  const customerId = requireCustomer(req);
  const { cartId } = readForm(() => accountCartForm.parse(req.body ?? {}));
  res.json(await takeUpCart(req.scope, customerId, cartId));
}
