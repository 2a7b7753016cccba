import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { askToBeTold } from "@needlepoint/contracts/back-in-stock";
import { askToBeToldWorkflow } from "../../../workflows/back-in-stock/ask-to-be-told";
import { readSoldSizes } from "../../../workflows/back-in-stock/sizes";
import { tellWhoWaitsWorkflow } from "../../../workflows/back-in-stock/tell-who-waits";
import { notFound } from "../../../workflows/licensure/refusal";
import { readForm } from "../../gates/form";
import { signedInCustomer } from "../../gates/gate";

/**
 * `POST /store/back-in-stock`: one mail when a size is back. The answer is the same whether the
 * address is known here, waits already, or never heard of us.
 */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { variantId, email } = readForm(() => askToBeTold.parse(req.body ?? {}));
  const channels = req.publishable_key_context.sales_channel_ids;
  const [size] = await readSoldSizes(req.scope, [variantId], channels);
  if (!size) throw notFound("This size is not sold any more.");
  if (size.isBack) {
    res.json({ answer: "in_stock" });
    return;
  }
  const customerId = signedInCustomer(req)?.customerId ?? null;
  await askToBeToldWorkflow(req.scope).run({ input: { email, variantId, customerId } });
  // Boxes that came between the look and the writing were told to everybody but this one.
  const [now] = await readSoldSizes(req.scope, [variantId], channels);
  if (now?.isBack) await tellWhoWaitsWorkflow(req.scope).run();
  res.json({ answer: "waiting" });
}
