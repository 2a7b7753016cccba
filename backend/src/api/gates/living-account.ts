import { MedusaError, Modules } from "@medusajs/framework/utils";
import { type GateRequest, signedInCustomer } from "./gate";

/**
 * A token outlives the account it was made for: the login is looked at on every request of somebody
 * signed in. One that was erased, or is no longer this customer's, is nobody's. HTTP 401.
 * @throws sign_in_required
 */
export async function assertAccountLives(req: GateRequest): Promise<void> {
  const caller = signedInCustomer(req);
  if (!caller) return;
  const [login] = await req.scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ id: [caller.authIdentityId] }, { take: 1, select: ["app_metadata"] });
  if (login?.app_metadata?.customer_id === caller.customerId) return;
  throw new MedusaError(
    MedusaError.Types.UNAUTHORIZED,
    "This account is closed. Sign in with another one.",
    "sign_in_required",
  );
}
