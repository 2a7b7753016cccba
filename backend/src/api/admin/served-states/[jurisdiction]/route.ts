import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { servedStateBody } from "@needlepoint/contracts/served-states";
import { serveStateWorkflow } from "../../../../workflows/licensure/serve-state";
import { readForm } from "../../../gates/form";
import { causeOf } from "../../../gates/gate";
import { answerServedState, jurisdictionOfPath } from "../../../gates/served-state";

/** `POST /admin/served-states/:jurisdiction`: opens or closes it; held orders are decided again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const jurisdiction = jurisdictionOfPath(req);
  const form = readForm(() => servedStateBody.parse(req.body ?? {}));
  await serveStateWorkflow(req.scope).run({
    input: { jurisdiction, ...form, cause: causeOf(req) },
  });
  await answerServedState(req, res, jurisdiction);
}
