import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** How long one waits for the other; a completion or cancellation takes a second or two. */
const PATIENCE_SECONDS = 30;

/**
 * Runs what decides on an order, or ends it, after whatever else does so: a reviewer who approves
 * and a buyer who cancels at the same moment get one after the other. Not to be nested.
 */
export function inLineOfOrder<T>(
  container: MedusaContainer,
  orderId: string,
  task: () => Promise<T>,
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`licensure:${orderId}`, task, { timeout: PATIENCE_SECONDS });
}
