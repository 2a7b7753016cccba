import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewAmendment } from "../../../../workflows/licensure/preview-amendment";
import { readAmendment } from "../../../gates/amendment";
import { readForm } from "../../../gates/form";

/** `POST /admin/practice-rules/preview`: which held orders the edit would change. Stores nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => readAmendment(req.body));
  res.json(await previewAmendment(req.scope, form.amendment));
}
