import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { confirmEmailWorkflow } from "../../../../workflows/account/confirm-email";
import { causeOf, type GateRequest } from "../../../gates/gate";

/**
 * `POST /auth/verification/confirm` `{ code }`, in Medusa's place: hers takes a code from anybody,
 * signed in or not, and leaves held orders waiting.
 * @throws sign_in_required, confirmation_invalid
 */
export async function POST(
  req: GateRequest & Pick<AuthenticatedMedusaRequest<{ code: string }>, "validatedBody">,
  res: MedusaResponse,
): Promise<void> {
  const authIdentityId = req.auth_context?.auth_identity_id;
  if (!authIdentityId) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "Sign in with the account whose address you confirm.",
      "sign_in_required",
    );
  }
  const { result } = await confirmEmailWorkflow(req.scope).run({
    input: { authIdentityId, code: req.validatedBody.code, cause: causeOf(req) },
  });
  res.json({ email: result.email, confirmed: true });
}
