import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendList } from "../../../../downloads/exported-lists";

/** `GET /admin/exports/orders/:file`: a list of orders as it was exported. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList(req, res, "orders");
}
