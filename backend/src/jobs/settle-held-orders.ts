import type { MedusaContainer } from "@medusajs/framework/types";
import { redecideOrderWorkflow } from "../workflows/licensure/redecide-order";
import { readUnsettledOrderIds } from "../workflows/licensure/unsettled-orders";

/** Finishes what a crash in the middle of a review left behind. Safe to run at any time, twice over. */
export default async function settleHeldOrders(container: MedusaContainer): Promise<void> {
  for (const orderId of await readUnsettledOrderIds(container)) {
    await redecideOrderWorkflow(container).run({
      input: { orderId, cause: { actor: "system:settle-held-orders" } },
    });
  }
}

export const config = { name: "settle-held-orders", schedule: "*/5 * * * *" };
