import type { MedusaContainer } from "@medusajs/framework/types";
import { eachAlone } from "../workflows/licensure/each-alone";
import { finishEndings, finishTellings } from "../workflows/licensure/finish-moves";
import { redecideOrderWorkflow } from "../workflows/licensure/redecide-order";
import { readUnsettledOrderIds } from "../workflows/licensure/unsettled-orders";

/**
 * Finishes what a crash in the middle of a review left behind: orders that were not decided again,
 * endings that were begun, mails and captures that were lost. An order that cannot be decided on keeps
 * no other one waiting. Safe to run at any time, twice over.
 */
export default async function settleHeldOrders(container: MedusaContainer): Promise<void> {
  const cause = { actor: "system:settle-held-orders" };
  const unsettled = await readUnsettledOrderIds(container);
  await eachAlone(container, unsettled, (orderId) =>
    redecideOrderWorkflow(container).run({ input: { orderId, cause } }),
  );
  await finishEndings(container, cause);
  await finishTellings(container, new Date());
}

export const config = { name: "settle-held-orders", schedule: "*/5 * * * *" };
