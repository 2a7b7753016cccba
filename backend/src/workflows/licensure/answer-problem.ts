import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import { readEvidence } from "./credential-evidence";
import { notFound } from "./refusal";

/**
 * Why an answer says nothing: neither words nor a document added since the question.
 * @returns a sentence for the field, or null
 * @throws not_found when the license is not this customer's
 */
export async function answerProblem(
  container: MedusaContainer,
  customerId: string,
  credentialId: string,
  text: string,
): Promise<string | null> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const [credential] = await licensure.listCredentials(
    { id: credentialId, customer_id: customerId, ...SENT },
    { take: 1 },
  );
  if (!credential) throw notFound("There is no such license.");
  if (text !== "") return null;
  const [question] = await licensure.listCredentialMessages(
    { credential_id: credentialId, author: "reviewer" },
    { take: 1, order: { created_at: "DESC" } },
  );
  const asked = question ? new Date(question.created_at).getTime() : 0;
  const evidence = await readEvidence(container, [credentialId]);
  const added = evidence.some((one) => new Date(one.added_at).getTime() > asked);
  return added ? null : "Write an answer, or add a document.";
}
