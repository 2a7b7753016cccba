import { MedusaError } from "@medusajs/framework/utils";
import type { InvitationRow } from "../../modules/clinics/service";
import { openInvitation } from "../../workflows/clinics/open-invitation";
import { type GateRequest, signedInCustomer } from "./gate";

/**
 * The invitation behind a token, for the signed-in person it was sent to.
 * @throws sign_in_required, invitation_invalid, invitation_other_address
 */
export async function requireInvitation(
  req: GateRequest,
  token: string,
): Promise<{ invitation: InvitationRow; customerId: string }> {
  const caller = signedInCustomer(req);
  if (!caller) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "Sign in with the e-mail address that was invited.",
      "sign_in_required",
    );
  }
  const invitation = await openInvitation(req.scope, token, caller.authIdentityId);
  return { invitation, customerId: caller.customerId };
}
