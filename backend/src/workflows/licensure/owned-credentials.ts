import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnedCredential } from "@needlepoint/contracts/licensing";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import { evidenceView, readEvidence, readMessages } from "./credential-evidence";
import { credentialView } from "./credential-view";

/** A customer's own credentials with their proof and questions, newest first. */
export async function readOwnedCredentials(
  container: MedusaContainer,
  customerId: string,
): Promise<OwnedCredential[]> {
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials(
      { customer_id: customerId, ...SENT },
      { take: null, order: { created_at: "DESC" } },
    );
  const ids = rows.map(({ id }) => id);
  const [evidence, messages] = await Promise.all([
    readEvidence(container, ids),
    readMessages(container, ids),
  ]);
  return rows.map((row) => ({
    ...credentialView(row),
    evidence: evidence.filter((one) => one.subject_id === row.id).map(evidenceView),
    messages: messages.get(row.id) ?? [],
  }));
}
