import type { CartSummary } from "@needlepoint/contracts/carts";
import type { StepFacts } from "./steps";

/** The facts of a cart and its caller that settle which step is next. */
export function stepFactsOf(
  cart: CartSummary,
  customerEmail: string | null,
  credentialOnFile: boolean,
): StepFacts {
  const address = cart.shippingAddress;
  return {
    email: cart.email ?? customerEmail,
    signedIn: customerEmail !== null,
    owned: cart.owned,
    hasRestricted: cart.hasRestricted,
    addressComplete: Boolean(
      address?.lastName && address.line1 && address.city && address.state && address.zip,
    ),
    zipDisagrees: zipReason(cart) !== null,
    shippingChosen: cart.shippingOption !== null,
    outcome: cart.eligibility.outcome,
    credentialOnFile,
  };
}

const zipCodes = ["zip_needed", "zip_state_mismatch"];

/** The backend's sentence about a ZIP that is missing or lies in another state than the one given. */
export function zipReason(cart: CartSummary): string | null {
  if (cart.eligibility.outcome !== "ask") return null;
  return cart.eligibility.reasons.find(({ code }) => zipCodes.includes(code))?.sentence ?? null;
}
