import type { MedusaResponse } from "@medusajs/framework/http";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { importView } from "../../workflows/catalog-import/import-view";
import { notFound } from "../../workflows/licensure/refusal";
import { type GateRequest, pathId } from "./gate";

/** Answers an import as it stands. @throws not_found */
export async function answerImport(req: GateRequest, res: MedusaResponse): Promise<void> {
  const [row] = await req.scope
    .resolve<CatalogImportsService>(CATALOG_IMPORTS)
    .listCatalogImports({ id: pathId(req) }, { take: 1 });
  if (!row) throw notFound("There is no such import. Check the file again.");
  res.json({ import: importView(row) });
}
