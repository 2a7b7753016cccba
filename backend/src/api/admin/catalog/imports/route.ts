import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { importMaxBytes } from "@needlepoint/contracts/catalog-import";
import { checkImport } from "../../../../workflows/catalog-import/check-import";
import { importView } from "../../../../workflows/catalog-import/import-view";
import { invalid } from "../../../../workflows/licensure/refusal";
import { mayClassify } from "../../../gates/device-data";
import { causeOf } from "../../../gates/gate";
import { readUpload } from "../../../uploads/read-upload";

/** `POST /admin/catalog/imports?name=…`: the body is the file. Says what it would do, and does nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const content = await readUpload(req, importMaxBytes);
  if (content.length > importMaxBytes) {
    throw invalid("import_refused", "Keep the file under 15 MB. Send it in parts.");
  }
  const row = await checkImport(req.scope, {
    name: typeof req.query.name === "string" ? req.query.name : "catalog.csv",
    content,
    mayClassify: await mayClassify(req),
    actor: causeOf(req).actor,
  });
  res.status(201).json({ import: importView(row) });
}
