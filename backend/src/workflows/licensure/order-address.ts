import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Cause } from "../../modules/licensure/service";
import { decideFor, recordDecision } from "./decide-for";
import { ownerOf, readLatestDecision } from "./order-owner";
import { assertOutcome } from "./refusal";
import { readOrderSubject, readShipTo } from "./subject";

const order = z.object({ shipping_address: z.record(z.string(), z.unknown()).nullish() });

/**
 * Decides on an order as if it went to the new address, and stores the decision. The stored one
 * covers only the new place: should the change itself fail, the order waits for a person.
 * @throws license_required, license_refused
 */
export async function redirectOrder(
  container: MedusaContainer,
  orderId: string,
  change: Record<string, unknown>,
  cause: Cause,
): Promise<void> {
  const subject = await readOrderSubject(container, orderId);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "shipping_address.*"],
    filters: { id: orderId },
  });
  // Medusa lays the change over the old address, so a change of the street alone keeps the state.
  const old = order.parse(data[0]).shipping_address ?? {};
  const shipTo = readShipTo({ ...old, ...change });
  const latest = await readLatestDecision(container, subject);
  const decided = await decideFor(container, { ...subject, shipTo }, ownerOf(subject, latest));
  if (!decided.restricted) return;
  assertOutcome(decided.told, ["hold"]);
  await recordDecision(container, decided, cause);
}
