import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { determinationView } from "../../../../../workflows/licensure/determination-view";
import { withdrawDeterminationWorkflow } from "../../../../../workflows/licensure/determine";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/determinations/:id/withdraw`: it counts no more; held orders are decided again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await withdrawDeterminationWorkflow(req.scope).run({
    input: { id: pathId(req), cause: causeOf(req) },
  });
  res.json({ determination: determinationView(result) });
}
