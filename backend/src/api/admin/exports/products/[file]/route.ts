import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendList } from "../../../../downloads/exported-lists";

/** `GET /admin/exports/products/:file`: a list of products as it was exported. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendList(req, res, "products");
}
