import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerImport } from "../../../../gates/catalog-import";

/** `GET /admin/catalog/imports/:id`: how far an import has come. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerImport(req, res);
}
