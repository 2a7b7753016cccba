import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PRIVATE_FILES } from "../../../../modules/private-files";
import type PrivateFilesService from "../../../../modules/private-files/service";
import {
  evidenceView,
  readWaitingEvidence,
} from "../../../../workflows/licensure/credential-evidence";
import { notFound } from "../../../../workflows/licensure/refusal";
import { pathId } from "../../../gates/gate";
import { requireCustomer } from "../../../gates/signed-in";

/** `DELETE /store/evidence/:id`: takes a document out of the form again; it is erased. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const waiting = await readWaitingEvidence(req.scope, requireCustomer(req));
  const row = waiting.find(({ id }) => id === pathId(req));
  if (!row) throw notFound("There is no such document.");
  await req.scope.resolve<PrivateFilesService>(PRIVATE_FILES).erase([row], "removed");
  res.json({ evidence: waiting.filter(({ id }) => id !== row.id).map(evidenceView) });
}
