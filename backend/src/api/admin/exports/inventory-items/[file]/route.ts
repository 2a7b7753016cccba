import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendList } from "../../../../downloads/exported-lists";

/** `GET /admin/exports/inventory-items/:file`: a list of inventory items as it was exported. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList(req, res, "inventory-items");
}
