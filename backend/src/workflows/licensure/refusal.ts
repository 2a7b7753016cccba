import { MedusaError } from "@medusajs/framework/utils";
import type { ErrorCode } from "@needlepoint/contracts/errors";
import type { DecisionView, Outcome } from "@needlepoint/contracts/licensing";

const CODE: Record<Exclude<Outcome, "clear">, ErrorCode> = {
  ask: "license_required",
  hold: "order_on_hold",
  refuse: "license_refused",
};

/** The reasons as sentences, and the source a person can open. */
function sentence(told: DecisionView): string {
  const reasons = told.reasons.map((reason) => reason.sentence).join(" ");
  return told.rule ? `${reasons} Source: ${told.rule.citation}, ${told.rule.sourceUrl}` : reasons;
}

/**
 * Lets only the named outcomes pass.
 * @throws license_required (ask), order_on_hold (hold), license_refused (refuse)
 */
export function assertOutcome(told: DecisionView, allowed: readonly Outcome[]): void {
  if (told.outcome === "clear" || allowed.includes(told.outcome)) return;
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence(told), CODE[told.outcome]);
}

/** A rule of the house said no, with a code the storefront knows. HTTP 400. */
export function notAllowed(code: ErrorCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code);
}

/** What was sent cannot be used as it is. HTTP 400. */
export function invalid(code: ErrorCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message, code);
}

/** A door that is shut for everyone. HTTP 403. */
export function forbidden(code: ErrorCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.FORBIDDEN, message, code);
}

/** What is not yours does not exist. HTTP 404. */
export function notFound(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, message, "not_found");
}

/** The cart of somebody with an account is theirs alone. HTTP 403. */
export function notCartOwner(): MedusaError {
  return forbidden(
    "not_cart_owner",
    "This cart belongs to another account. Sign in to that account, or use another e-mail address.",
  );
}
