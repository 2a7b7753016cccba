import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { ErrorBody } from "@needlepoint/contracts/errors";
import {
  CODE_PROVIDER,
  EMAIL,
  readLogin,
  readVerification,
} from "../../workflows/account/login-address";
import { FieldError } from "../errors/field-error";

/** The shortest time between two mails to one person. */
const PAUSE_SECONDS = 60;

/**
 * Lets a login ask for a mail to its own address alone, and not twice a minute. Medusa would send
 * one to any address a stranger names.
 * @throws email_mismatch
 */
export async function ownVerificationOnly(
  req: AuthenticatedMedusaRequest<{ entity_id?: string }>,
  res: MedusaResponse<ErrorBody>,
  next: MedusaNextFunction,
): Promise<void> {
  const login = await readLogin(req.scope, req.auth_context.auth_identity_id);
  const asked = req.validatedBody.entity_id?.trim().toLowerCase();
  if (!login || asked !== login.email.toLowerCase()) {
    throw new FieldError("email_mismatch", {
      entity_id: "Only the address you sign in with can be confirmed.",
    });
  }
  const before = await readVerification(req.scope, login);
  const wait = before?.verified_at ? 0 : secondsToWait(before?.requested_at);
  if (wait > 0) {
    res.setHeader("Retry-After", String(wait));
    res.status(429).json({
      type: "not_allowed",
      code: "too_many_requests",
      message: `A mail was just sent. Another can be sent in ${wait} seconds.`,
    });
    return;
  }
  req.validatedBody = {
    entity_id: login.email,
    ...{ entity_type: EMAIL, code_provider: CODE_PROVIDER },
  };
  next();
}

function secondsToWait(requestedAt: Date | string | undefined): number {
  if (!requestedAt) return 0;
  const passed = (Date.now() - new Date(requestedAt).getTime()) / 1000;
  return Math.max(0, Math.ceil(PAUSE_SECONDS - passed));
}
