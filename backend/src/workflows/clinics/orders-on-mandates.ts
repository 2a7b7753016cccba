import type { MedusaContainer } from "@medusajs/framework/types";
import { readClearedOrderIds } from "../licensure/cleared-orders";
import { readHeldOrderIds } from "../licensure/held-orders";

/** A purchaser and the practitioner on whose license they buy. */
export type Pair = { practitionerId: string; purchaserId: string };

/** Orders that were cleared on a lent license and are still in the house. */
export function readOrderIdsClearedFor(
  container: MedusaContainer,
  pairs: Pair[],
): Promise<string[]> {
  return readClearedOrderIds(
    container,
    pairs.map(({ practitionerId, purchaserId }) => ({
      practitioner_id: practitionerId,
      customer_id: purchaserId,
    })),
  );
}

/**
 * The orders that a change between these people may change: every held order of the purchasers, and
 * what was cleared on these licenses and is still in the house.
 */
export async function readOrderIdsOn(container: MedusaContainer, pairs: Pair[]): Promise<string[]> {
  const purchasers = [...new Set(pairs.map(({ purchaserId }) => purchaserId))];
  const [held, cleared] = [
    await readHeldOrderIds(container, purchasers),
    await readOrderIdsClearedFor(container, pairs),
  ];
  return [...new Set([...held, ...cleared])];
}
