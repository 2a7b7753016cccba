import type { MedusaContainer } from "@medusajs/framework/types";
import { readLoginOfCustomer, readVerification } from "../account/login-address";

/**
 * Whether the customer has shown that they read the mailbox they sign in with.
 *
 * The address of the customer row must be the address of the login that owns the row, and that very
 * login must have confirmed that very address. Nothing in Medusa ties the three together: a row's
 * address may be written by staff, and a login may ask for the confirmation of any address.
 */
export async function isEmailConfirmed(
  container: MedusaContainer,
  customer: { id: string; email: string; hasAccount: boolean },
): Promise<boolean> {
  if (!customer.hasAccount) return false;
  const login = await readLoginOfCustomer(container, customer);
  if (!login) return false;
  const verification = await readVerification(container, login);
  return Boolean(verification?.verified_at);
}
