import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/**
 * Whether the customer's e-mail is one they sign in with.
 *
 * First form: the address of the customer row must be the address of the login that owns the row.
 * Nothing in Medusa ties the two (a caller may register a customer under somebody else's address),
 * so this much is needed. That the login's owner reads that mailbox is not proven here; it will be
 * by Medusa's `/auth/verification` routes.
 */
export async function isEmailConfirmed(
  container: MedusaContainer,
  customer: { id: string; email: string; hasAccount: boolean },
): Promise<boolean> {
  if (!customer.hasAccount) return false;
  const identities = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities(
      { entity_id: customer.email, provider: "emailpass" },
      { relations: ["auth_identity"] },
    );
  return identities.some(
    (identity) => identity.auth_identity?.app_metadata?.customer_id === customer.id,
  );
}
