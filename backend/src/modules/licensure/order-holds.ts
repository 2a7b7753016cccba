import type { Context } from "@medusajs/framework/types";
import type LicensureService from "./service";
import type { DecisionRow } from "./service";

/**
 * Opens the license hold of what a decision does not clear, unless it stands open, and closes it
 * where it does. Runs inside the service's own transaction.
 */
export async function settleHold(
  licensure: LicensureService,
  decision: DecisionRow,
  customerId: string,
  context: Context,
): Promise<void> {
  const subjects = [
    ...(decision.order_id ? [{ order_id: decision.order_id }] : []),
    ...(decision.cart_id ? [{ cart_id: decision.cart_id }] : []),
  ];
  if (subjects.length === 0) return;
  const open = await licensure.listOrderHolds(
    { $or: subjects, kind: "license", closed_at: null },
    {},
    context,
  );
  if (decision.outcome === "clear") {
    for (const hold of open) {
      await licensure.updateOrderHolds(
        { id: hold.id, closed_at: decision.decided_at, closed_by_decision_id: decision.id },
        context,
      );
    }
  } else if (open.length === 0) {
    await licensure.createOrderHolds(
      {
        kind: "license",
        cart_id: decision.cart_id,
        order_id: decision.order_id,
        customer_id: customerId,
        opened_by_decision_id: decision.id,
        opened_at: decision.decided_at,
      },
      context,
    );
  }
}
