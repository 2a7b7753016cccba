import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type LineOffers, lineOffersBody } from "@needlepoint/contracts/line-offers";
import { readLineOffers } from "../../../workflows/ordering/line-offers";
import { readForm } from "../../gates/form";
import { signedInCustomer } from "../../gates/gate";

/** `POST /store/line-offers`: what up to 200 named lines would be in a cart now. Changes nothing. */
export async function POST(
  req: MedusaStoreRequest,
  res: MedusaResponse<LineOffers>,
): Promise<void> {
  const body = readForm(() => lineOffersBody.parse(req.body ?? {}));
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const salesChannelIds = req.publishable_key_context.sales_channel_ids;
  res.json(await readLineOffers(req.scope, body, { callerId, salesChannelIds }));
}
