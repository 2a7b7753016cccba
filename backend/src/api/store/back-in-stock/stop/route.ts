import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { stopTelling } from "@needlepoint/contracts/back-in-stock";
import { requestOfLink } from "../../../../workflows/back-in-stock/stop-link";
import { stopTellingWorkflow } from "../../../../workflows/back-in-stock/stop-telling";
import { notFound } from "../../../../workflows/licensure/refusal";
import { readForm } from "../../../gates/form";

/** `POST /store/back-in-stock/stop`: no more of these mails to the address the link came to. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { link } = readForm(() => stopTelling.parse(req.body ?? {}));
  const requestId = requestOfLink(link);
  if (!requestId) throw notFound("This link ends nothing.");
  await stopTellingWorkflow(req.scope).run({ input: { requestId } });
  res.json({ stopped: true });
}
