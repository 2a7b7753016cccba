import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** How Medusa's verification calls an address of a mailbox. */
export const EMAIL = "email";
/** Medusa's own provider of codes: a random token that is kept as a digest. */
export const CODE_PROVIDER = "token";

/** A sign-in by e-mail and password, and the customer it belongs to, if one was made yet. */
export type Login = { authIdentityId: string; email: string; customerId: string | null };

/** The sign-in of an identity; null when it has none by e-mail and password. */
export async function readLogin(
  container: MedusaContainer,
  authIdentityId: string,
): Promise<Login | null> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ id: [authIdentityId] }, { relations: ["provider_identities"], take: 1 });
  const own = identity?.provider_identities?.find(({ provider }) => provider === "emailpass");
  if (!identity || !own) return null;
  const customerId = identity.app_metadata?.customer_id;
  return {
    authIdentityId: identity.id,
    email: own.entity_id,
    customerId: typeof customerId === "string" ? customerId : null,
  };
}

/** The sign-in under a customer's own address; null when the address is nobody's or another's. */
export async function readLoginOfCustomer(
  container: MedusaContainer,
  customer: { id: string; email: string },
): Promise<Login | null> {
  const identities = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities(
      { entity_id: customer.email, provider: "emailpass" },
      { relations: ["auth_identity"] },
    );
  const own = identities.find(
    (identity) => identity.auth_identity?.app_metadata?.customer_id === customer.id,
  );
  return own?.auth_identity
    ? { authIdentityId: own.auth_identity.id, email: own.entity_id, customerId: customer.id }
    : null;
}

/** How far a login's proof that it reads its own mailbox has come; null when never asked for. */
export async function readVerification(
  container: MedusaContainer,
  { authIdentityId, email }: Pick<Login, "authIdentityId" | "email">,
) {
  const [verification] = await container
    .resolve(Modules.AUTH)
    .listAuthVerifications(
      { auth_identity_id: authIdentityId, entity_id: email, entity_type: EMAIL },
      { take: 1 },
    );
  return verification ?? null;
}
