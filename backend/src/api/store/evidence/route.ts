import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  evidenceView,
  readWaitingEvidence,
} from "../../../workflows/licensure/credential-evidence";
import { requireCustomer } from "../../gates/signed-in";
import { takeEvidence } from "../../uploads/take-evidence";

/** `GET /store/evidence`: documents the signed-in customer added to a form not sent yet. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const rows = await readWaitingEvidence(req.scope, requireCustomer(req));
  res.json({ evidence: rows.map(evidenceView) });
}

/** `POST /store/evidence?name=&shows=`: adds a document to the license form; the body is the file. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await takeEvidence(req, res, null);
}
