import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import { FileUnreadable, type Unreadable } from "../../modules/private-files/file-unreadable";
import type PrivateFilesService from "../../modules/private-files/service";
import { CREDENTIAL } from "./credential-evidence";
import { notAllowed, notFound } from "./refusal";

/** What a reviewer is told, and what they can do about it. */
const sentences: Record<Unreadable, string> = {
  missing:
    "The file of this document is missing from the storage. Ask the buyer to send it again, and tell whoever runs the store.",
  changed:
    "This document was changed where it is stored, so it is not shown. Ask the buyer to send it again, and tell whoever runs the store.",
  "key-unknown":
    "The key that locks this document is not among the keys of the store. Whoever runs the store has to add it to EVIDENCE_KEYS.",
};

/**
 * The content of a document for a reviewer. The view stands in the audit log before the first byte
 * is handed out, and so does a look that came to nothing; a document whose form was never sent is
 * nobody's to look at.
 * @throws not_found, evidence_unreadable
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
  let content: Buffer | null;
  try {
    content = await files.open(row);
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    const details = { evidence: row.id, why: error.why };
    await container
      .resolve<LicensureService>(LICENSURE)
      .recordAudit(cause, "evidence.unreadable", CREDENTIAL, row.subject_id, details);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Document ${row.id} cannot be opened (${error.why}): ${error.message}`);
    throw notAllowed("evidence_unreadable", sentences[error.why]);
  }
  if (!content) throw notFound("This document has been erased.");
  await container
    .resolve<LicensureService>(LICENSURE)
    .recordAudit(cause, "evidence.viewed", CREDENTIAL, row.subject_id, { evidence: row.id });
  return { type: row.type, content };
}
