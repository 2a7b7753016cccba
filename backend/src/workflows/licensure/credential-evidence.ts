import type { MedusaContainer } from "@medusajs/framework/types";
import {
  type CredentialMessage,
  type EvidenceView,
  evidenceType,
} from "@needlepoint/contracts/evidence";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import type { PrivateFileRow } from "../../modules/private-files/service";

/** What a document belongs to, in the words of the private files. */
export const CREDENTIAL = "credential";
/** A document that waits for its form to be sent belongs to its customer. */
export const WAITING = "customer";

/** The documents of some credentials, erased ones too, oldest first. */
export async function readEvidence(
  container: MedusaContainer,
  credentialIds: string[],
): Promise<PrivateFileRow[]> {
  if (credentialIds.length === 0) return [];
  return container
    .resolve<PrivateFilesService>(PRIVATE_FILES)
    .listPrivateFiles(
      { subject_type: CREDENTIAL, subject_id: credentialIds },
      { take: null, order: { added_at: "ASC" } },
    );
}

/** The documents a customer has added to a form that is not sent yet. */
export async function readWaitingEvidence(
  container: MedusaContainer,
  customerId: string,
): Promise<PrivateFileRow[]> {
  return container
    .resolve<PrivateFilesService>(PRIVATE_FILES)
    .listPrivateFiles(
      { subject_type: WAITING, subject_id: customerId, erased_at: null },
      { take: null, order: { added_at: "ASC" } },
    );
}

/** A document in a list; never its content. */
export function evidenceView(row: PrivateFileRow): EvidenceView {
  return {
    id: row.id,
    name: row.name ?? null,
    type: evidenceType.parse(row.type),
    bytes: row.bytes,
    shows: row.shows,
    addedAt: new Date(row.added_at).toISOString(),
    replaced: Boolean(row.replaced_at),
    erasedAt: row.erased_at ? new Date(row.erased_at).toISOString() : null,
  };
}

/** Questions and answers about some credentials, by credential, oldest first. */
export async function readMessages(
  container: MedusaContainer,
  credentialIds: string[],
): Promise<Map<string, CredentialMessage[]>> {
  const messages = new Map<string, CredentialMessage[]>();
  if (credentialIds.length === 0) return messages;
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentialMessages(
      { credential_id: credentialIds },
      { take: null, order: { created_at: "ASC" } },
    );
  for (const row of rows) {
    const said = messages.get(row.credential_id) ?? [];
    said.push({
      id: row.id,
      by: row.author,
      text: row.text,
      at: new Date(row.created_at).toISOString(),
    });
    messages.set(row.credential_id, said);
  }
  return messages;
}
