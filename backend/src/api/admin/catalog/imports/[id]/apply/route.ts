import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmImportWorkflow } from "../../../../../../workflows/catalog-import/confirm-import";
import { answerImport } from "../../../../../gates/catalog-import";
import { mayClassify } from "../../../../../gates/device-data";
import { causeOf, pathId } from "../../../../../gates/gate";

/** `POST /admin/catalog/imports/:id/apply`: applies what was checked, in the background. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await confirmImportWorkflow(req.scope).run({
    input: { id: pathId(req), actor: causeOf(req).actor, mayClassify: await mayClassify(req) },
  });
  res.status(202);
  await answerImport(req, res);
}
