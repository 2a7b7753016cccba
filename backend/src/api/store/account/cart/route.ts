import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type AccountCart, accountCartForm } from "@needlepoint/contracts/lists";
import { takeUpCart } from "../../../../workflows/ordering/account-cart";
import { readForm } from "../../../gates/form";
import { requireCustomer } from "../../../gates/signed-in";

/**
 * `POST /store/account/cart`: the open cart of the account, with that of the browser taken into it.
 * Where there is none, one is made in `regionId`, or none without it.
 */
export async function POST(
  req: MedusaStoreRequest,
  res: MedusaResponse<AccountCart>,
): Promise<void> {
  const customerId = requireCustomer(req);
  const { cartId, regionId } = readForm(() => accountCartForm.parse(req.body ?? {}));
  const [salesChannelId] = req.publishable_key_context.sales_channel_ids;
  const fresh = regionId ? { regionId, salesChannelId } : null;
  res.json(await takeUpCart(req.scope, customerId, cartId, fresh));
}
