import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import { CREDENTIAL } from "./credential-evidence";
import { notFound } from "./refusal";

/**
 * The content of a document for a reviewer. The view stands in the audit log before the first byte
 * is handed out; a document whose form was never sent is nobody's to look at.
 * @throws not_found
 */
export async function openEvidence(
  container: MedusaContainer,
  evidenceId: string,
  cause: Cause,
): Promise<{ type: string; content: Buffer }> {
  const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
  const [row] = await files.listPrivateFiles(
    { id: evidenceId, subject_type: CREDENTIAL },
    { take: 1 },
  );
  if (!row) throw notFound("There is no such document.");
  const content = await files.open(row);
  if (!content) throw notFound("This document has been erased.");
  await container
    .resolve<LicensureService>(LICENSURE)
    .recordAudit(cause, "evidence.viewed", CREDENTIAL, row.subject_id, { evidence: row.id });
  return { type: row.type, content };
}
