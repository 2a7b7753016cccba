import { MedusaError } from "@medusajs/framework/utils";
import { type GateRequest, signedInCustomer } from "./gate";

/**
 * The signed-in customer of a route that has nothing for anyone else. HTTP 401 otherwise.
 * @throws sign_in_required
 */
export function requireCustomer(req: GateRequest): string {
  const caller = signedInCustomer(req);
  if (!caller) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "Sign in to see your account.",
      "sign_in_required",
    );
  }
  return caller.customerId;
}
