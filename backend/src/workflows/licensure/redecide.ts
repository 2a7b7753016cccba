import type { MedusaContainer } from "@medusajs/framework/types";
import type { Outcome } from "@needlepoint/contracts/licensing";
import type { Cause } from "../../modules/licensure/service";
import { decideFor, recordDecision } from "./decide-for";
import { ownerOf, readLatestDecision } from "./order-owner";
import { readOrderSubject } from "./subject";

/**
 * Decides again on a placed order, from the database as it is now, and stores the answer.
 * @returns the outcome before and after; `before` is null when nothing was ever stored
 */
export async function redecideOrder(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<{ before: Outcome | null; after: Outcome }> {
  const subject = await readOrderSubject(container, orderId);
  const latest = await readLatestDecision(container, subject);
  const decided = await decideFor(container, subject, ownerOf(subject, latest));
  if (decided.restricted) await recordDecision(container, decided, cause);
  return { before: latest?.outcome ?? null, after: decided.decision.outcome };
}
