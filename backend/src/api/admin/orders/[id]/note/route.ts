import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderNote } from "../../../../../workflows/orders/order-note";
import { pathId } from "../../../../gates/gate";

/** `GET /admin/orders/:id/note`: what the buyer wrote along. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ note: string }>,
): Promise<void> {
  res.json({ note: await readOrderNote(req.scope, pathId(req)) });
}
