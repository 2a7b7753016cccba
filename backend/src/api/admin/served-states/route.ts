import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readServedStates } from "../../../workflows/licensure/served-states-view";

/** `GET /admin/served-states`: where the shop ships restricted goods, and its own licenses there. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ states: await readServedStates(req.scope) });
}
