import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const body = z.looseObject({ email: z.string().nullish() });

/**
 * Ties the customer that is being created to the e-mail address of its sign-in. Medusa takes any
 * address from the body, and with it a stranger would be given a registered clinician's name.
 * @throws email_mismatch
 */
export async function ownEmailOnly(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const identity = await req.scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(req.auth_context.auth_identity_id, {
      relations: ["provider_identities"],
    });
  const own = identity.provider_identities?.find(({ provider }) => provider === "emailpass");
  const read = body.parse(req.validatedBody ?? {});
  const claimed = read.email ?? own?.entity_id;
  if (!own || claimed?.toLowerCase() !== own.entity_id.toLowerCase()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Use the e-mail address you signed up with.",
      "email_mismatch",
    );
  }
  req.validatedBody = { ...read, email: own.entity_id };
  next();
}
