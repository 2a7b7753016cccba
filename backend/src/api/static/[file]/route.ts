import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../workflows/licensure/refusal";
import { kindOfList } from "../../../workflows/staff/exported-lists";
import { pathId } from "../../gates/gate";

/**
 * `GET /static/:file`, where no public file of that name is. Medusa tells staff this address of a
 * list it exported, and would serve it here to anyone; it is handed out behind the sign-in instead.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const file = pathId(req, "file");
  const kind = kindOfList(file);
  if (!kind) throw notFound("There is no such file.");
  res.redirect(302, `/admin/exports/${kind}/${file}`);
}
