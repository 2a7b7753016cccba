import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { LineChange } from "@needlepoint/contracts/carts";
import { isSettled, readCartChanges, recordSeen, staleLines } from "./cart-changes";
import { repriceCartWorkflow } from "./reprice-cart";

/**
 * What every look at a cart begins with: its lines are brought to today's prices, and what is shown
 * for the first time is written down. Several looks at once are one after the other.
 * @returns what changed since the shopper last looked
 */
export async function lookAtCart(
  container: MedusaContainer,
  cartId: string,
): Promise<LineChange[]> {
  const first = await readCartChanges(container, cartId);
  if (isSettled(first)) return first.changes;
  try {
    return await container.resolve(Modules.LOCKING).execute(`look:${cartId}`, async () => {
      const found = await readCartChanges(container, cartId);
      // Before the new price is written: at first sight the old one is what was seen.
      await recordSeen(container, cartId, found);
      const stale = staleLines(found);
      if (stale.length > 0) {
        await repriceCartWorkflow(container).run({ input: { cartId, lines: stale } });
      }
      return found.changes;
    });
  } catch (error) {
    // A look must not fail: what changed is told all the same, and an order is not placed before.
    const words = error instanceof Error ? error.message : String(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Cart not repriced: ${words}`);
    return first.changes;
  }
}
