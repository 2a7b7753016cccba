import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { notFound } from "../../workflows/licensure/refusal";
import { pathId } from "../gates/gate";

/** A list that Medusa wrote for staff: two points in time and what it is of. */
const LIST = /^private-\d+-\d+-(order|product|inventory-item)-exports\.csv$/;

export type ListKind = "orders" | "products" | "inventory-items";

/** What an exported list is of, by its name; null for any other file. */
export function kindOfList(file: string): ListKind | null {
  const of = LIST.exec(file)?.[1];
  return of ? (`${of}s` as ListKind) : null;
}

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
