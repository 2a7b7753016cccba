import type { MedusaContainer } from "@medusajs/framework/types";
import { awaitsReview, credentialStatus } from "@needlepoint/licensure/credential";
import { nameWords } from "@needlepoint/licensure/person-name";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";

/** Medusa's ids of staff begin so; anything else that decides is no person. */
const PERSON = /^user_/;

/**
 * The credential that a submitted one renews: the same number, state, profession and name of the
 * same customer, with a later expiry, verified by a person and neither revoked nor rejected since.
 * Null when there is none; then a person has to look first.
 */
export async function renewedCredential(
  container: MedusaContainer,
  credential: CredentialRow,
): Promise<CredentialRow | null> {
  if (!awaitsReview(credentialStatus.parse(credential.status))) return null;
  // All of them: Medusa lists fifteen unless told, and the one that was turned away may come later.
  const rows = await container.resolve<LicensureService>(LICENSURE).listCredentials(
    {
      customer_id: credential.customer_id,
      kind: credential.kind,
      profession: credential.profession,
      jurisdiction: credential.jurisdiction,
      number_normalized: credential.number_normalized,
    },
    { take: null },
  );
  const others = rows.filter(({ id }) => id !== credential.id);
  // Whoever was turned away once is looked at by a person again, whatever was verified before.
  if (others.some(({ status }) => status === "rejected" || status === "revoked")) return null;
  const name = nameWords(credential.name_on_license).join(" ");
  return (
    others.find(
      ({ status, decided_by, expires_on, name_on_license }) =>
        (status === "verified" || status === "expired") &&
        PERSON.test(decided_by ?? "") &&
        expires_on < credential.expires_on &&
        nameWords(name_on_license).join(" ") === name,
    ) ?? null
  );
}
