import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  type DuplicateLicense,
  type RegistryFindingView,
  registryFinding,
} from "@needlepoint/contracts/registry";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";

const notAsked: RegistryFindingView = { outcome: "not-asked", checkedAt: null, fields: [] };

/** The newest finding of each of some credentials. */
export async function readFindings(
  container: MedusaContainer,
  credentials: readonly CredentialRow[],
): Promise<(credentialId: string) => RegistryFindingView> {
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listRegistryFindings(
      { credential_id: credentials.map(({ id }) => id) },
      { take: null, order: { checked_at: "ASC" } },
    );
  // The last one set is the newest.
  const newest = new Map(
    rows.map(({ credential_id, outcome, checked_at, fields }) => [
      credential_id,
      registryFinding.parse({
        outcome,
        checkedAt: new Date(checked_at).toISOString(),
        fields,
      }),
    ]),
  );
  return (credentialId) => newest.get(credentialId) ?? notAsked;
}

/** Credentials of other accounts with the same number, state and profession. */
export async function readDuplicates(
  container: MedusaContainer,
  credentials: readonly CredentialRow[],
): Promise<(credential: CredentialRow) => DuplicateLicense[]> {
  const numbers = [...new Set(credentials.map(({ number_normalized }) => number_normalized))];
  const places = [...new Set(credentials.map(({ jurisdiction }) => jurisdiction))];
  const same = await container.resolve<LicensureService>(LICENSURE).listCredentials(
    { jurisdiction: places, number_normalized: numbers, ...SENT },
    {
      take: null,
      select: [
        ...(["id", "customer_id", "number_normalized", "jurisdiction"] as const),
        ...(["profession", "status"] as const),
      ],
    },
  );
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: [...new Set(same.map(({ customer_id }) => customer_id))] },
      { take: null, withDeleted: true, select: ["id", "email"] },
    );
  const emailOf = new Map(customers.map(({ id, email }) => [id, email]));
  return (credential) =>
    same
      .filter(
        (other) =>
          other.customer_id !== credential.customer_id &&
          other.number_normalized === credential.number_normalized &&
          other.jurisdiction === credential.jurisdiction &&
          other.profession === credential.profession,
      )
      .map(({ id, customer_id, status }) => ({
        credentialId: id,
        customerId: customer_id,
        email: emailOf.get(customer_id) ?? "",
        status,
      }));
}
