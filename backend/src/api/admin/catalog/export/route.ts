import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { exportCatalog } from "../../../../catalog-file/export-catalog";
import { readStoredCatalog } from "../../../../catalog-file/stored-catalog";

/** `GET /admin/catalog/export`: the whole catalog as one file, drafts included. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const file = exportCatalog(await readStoredCatalog(req.scope));
  const day = new Date().toISOString().slice(0, 10);
  res.setHeader("Content-Type", "text/csv; charset=utf-8");
  res.setHeader("Content-Disposition", `attachment; filename="catalog-${day}.csv"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.end(file);
}
