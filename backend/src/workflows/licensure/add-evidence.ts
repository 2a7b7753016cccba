import type { MedusaContainer } from "@medusajs/framework/types";
import { awaitsReview, credentialStatus } from "@needlepoint/licensure/credential";
import { FieldError } from "../../api/errors/field-error";
import { LICENSURE } from "../../modules/licensure";
import { DRAFT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import { cleanDocument, DocumentRefused } from "../../modules/private-files/clean-document";
import { fileNameProblem } from "../../modules/private-files/file-name";
import type PrivateFilesService from "../../modules/private-files/service";
import type { PrivateFileRow } from "../../modules/private-files/service";
import { CREDENTIAL, readEvidence, readWaitingEvidence, WAITING } from "./credential-evidence";
import { notAllowed, notFound } from "./refusal";
import { touchCredential } from "./touch-credential";

type Input = {
  customerId: string;
  /** The credential it belongs to; null while its form is not sent. */
  credentialId: string | null;
  shows: string;
  name: string;
  upload: Buffer;
  cause: Cause;
};

/** More documents than any rule asks for. */
const MOST = 20;

/**
 * Takes a document of a customer: checks and cleans it, keeps it encrypted, and lets it take the
 * place of an earlier one that shows the same. Not a workflow, whose engine would hold the content
 * in its log; nothing comes after the write that could fail but the note of it.
 * @throws not_found, credential_conflict, evidence_refused (field `file`)
 */
export async function addEvidence(
  container: MedusaContainer,
  { customerId, credentialId, shows, name, upload, cause }: Input,
): Promise<PrivateFileRow> {
  const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
  if (credentialId) await assertTakesEvidence(container, credentialId, customerId);
  const problem = fileNameProblem(name);
  if (problem) throw new FieldError("evidence_refused", { file: problem });
  const there = credentialId
    ? await readEvidence(container, [credentialId])
    : await readWaitingEvidence(container, customerId);
  if (there.length >= MOST) {
    throw new FieldError("evidence_refused", {
      file: `There are ${MOST} documents already. Write to us to send more.`,
    });
  }
  const { type, content } = await cleaned(upload);
  const row = await files.keep({
    owner_id: customerId,
    subject_type: credentialId ? CREDENTIAL : WAITING,
    subject_id: credentialId ?? customerId,
    shows,
    name,
    type,
    content,
  });
  const earlier = there.filter((one) => one.shows === shows && !one.replaced_at && !one.erased_at);
  if (!credentialId) {
    await files.erase(earlier, "replaced");
    return row;
  }
  for (const { id } of earlier) await files.updatePrivateFiles({ id, replaced_at: new Date() });
  await touchCredential(container, credentialId, "credential.evidence-added", cause, {
    evidence: row.id,
    shows,
    type,
    sha256: row.sha256,
  });
  return row;
}

/** What is not yours does not exist, and what is decided takes no more proof. */
async function assertTakesEvidence(
  container: MedusaContainer,
  credentialId: string,
  customerId: string,
): Promise<void> {
  const [credential] = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ id: credentialId, customer_id: customerId }, { take: 1 });
  if (!credential || credential.status === DRAFT.status) {
    throw notFound("There is no such license.");
  }
  if (!awaitsReview(credentialStatus.parse(credential.status))) {
    throw notAllowed("credential_conflict", "This license has been decided on already.");
  }
}

async function cleaned(upload: Buffer) {
  try {
    return await cleanDocument(upload);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    throw new FieldError("evidence_refused", { file: error.message });
  }
}
