import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { notFound } from "../../workflows/licensure/refusal";
import { kindOfList, type ListKind } from "../../workflows/staff/exported-lists";
import { pathId } from "../gates/gate";

/**
 * Hands an exported list to staff, whose role the table of staff routes has asked for.
 * @throws not_found
 */
export async function sendList(
  req: MedusaRequest,
  res: MedusaResponse,
  kind: ListKind,
): Promise<void> {
  const file = pathId(req, "file");
  const gone = () => notFound("There is no such list. Export it again.");
  if (kindOfList(file) !== kind) throw gone();
  const content = await req.scope
    .resolve(Modules.FILE)
    .getAsBuffer(file)
    .catch(() => {
      throw gone();
    });
  res.setHeader("Content-Type", "text/csv; charset=utf-8");
  res.setHeader("Content-Disposition", `attachment; filename="${kind}.csv"`);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Cache-Control", "private, no-store");
  res.end(content);
}
