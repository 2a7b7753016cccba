import type { MedusaContainer } from "@medusajs/framework/types";
import { finishEndings, finishTellings } from "../workflows/licensure/finish-moves";
import { redecideOrderWorkflow } from "../workflows/licensure/redecide-order";
import { readUnsettledOrderIds } from "../workflows/licensure/unsettled-orders";

/**
 * Finishes what a crash in the middle of a review left behind: orders that were not decided again,
 * endings that were begun, mails and captures that were lost. Safe to run at any time, twice over.
 */
export default async function settleHeldOrders(container: MedusaContainer): Promise<void> {
  const cause = { actor: "system:settle-held-orders" };
  for (const orderId of await readUnsettledOrderIds(container)) {
    await redecideOrderWorkflow(container).run({ input: { orderId, cause } });
  }
  await finishEndings(container, cause);
  await finishTellings(container, new Date());
}

export const config = { name: "settle-held-orders", schedule: "*/5 * * * *" };
