import type { MedusaContainer } from "@medusajs/framework/types";
import type { Cause } from "../../modules/licensure/service";
import { decideFor, recordDecision } from "./decide-for";
import { assertOutcome } from "./refusal";
import { readOrderSubject } from "./subject";

/**
 * Before a draft becomes an order. Staff place it for a customer with an account, and the decision
 * names the staff member who did; it may be held like any other.
 * @throws license_required, license_refused
 */
export async function placeDraft(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<void> {
  const subject = await readOrderSubject(container, orderId);
  const decided = await decideFor(container, subject, { signedIn: true });
  if (!decided.restricted) return;
  assertOutcome(decided.told, ["hold"]);
  await recordDecision(container, decided, cause);
}
