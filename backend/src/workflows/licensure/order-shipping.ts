import type { MedusaContainer } from "@medusajs/framework/types";
import type { Cause } from "../../modules/licensure/service";
import { decideFor, recordDecision } from "./decide-for";
import { ownerOf } from "./order-owner";
import { assertOrderCleared } from "./order-standing";
import { assertOutcome } from "./refusal";

/**
 * Before a parcel is made: the order is cleared by its stored decision, and would be cleared today.
 * A license that has ended since is a new decision, which puts the order on hold for all to see.
 * @throws order_on_hold, license_required, license_refused
 */
export async function assertOrderMayShip(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<void> {
  const { subject, facts, latest, restricted } = await assertOrderCleared(container, orderId);
  if (!restricted) return;
  const owner = ownerOf(subject, latest);
  const today = await decideFor(container, subject, owner, facts);
  if (today.decision.outcome === "clear") return;
  await recordDecision(container, today, cause);
  assertOutcome(today.told, []);
}
