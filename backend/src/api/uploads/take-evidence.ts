import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { evidenceShows } from "@needlepoint/contracts/evidence";
import { addEvidence } from "../../workflows/licensure/add-evidence";
import { evidenceView } from "../../workflows/licensure/credential-evidence";
import { refusedForm } from "../gates/form";
import { causeOf } from "../gates/gate";
import { requireCustomer } from "../gates/signed-in";
import { readUpload } from "./read-upload";

/**
 * Takes one document: the bytes are the body, its name and what it shows stand in the query.
 * Who sends it is settled before a byte is read.
 */
export async function takeEvidence(
  req: MedusaRequest,
  res: MedusaResponse,
  credentialId: string | null,
): Promise<void> {
  const customerId = requireCustomer(req);
  const shows = evidenceShows.safeParse(req.query.shows ?? "license");
  if (!shows.success) {
    throw refusedForm({ shows: "Say what the document shows: license, or a condition by its id." });
  }
  const name = typeof req.query.name === "string" ? req.query.name : "";
  const row = await addEvidence(req.scope, {
    customerId,
    credentialId,
    shows: shows.data,
    name,
    upload: await readUpload(req),
    cause: causeOf(req),
  });
  res.status(201).json({ evidence: evidenceView(row) });
}
