import type { MedusaContainer } from "@medusajs/framework/types";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { readOrderMoney } from "../payment/order-payments";
import { type PolicyOf, paymentPolicy } from "../payment/payment-policy";
import { readOrderStanding } from "./order-standing";

/**
 * Lets an order go that a decision cleared: takes the payments that are taken on release. A hold of
 * another kind keeps it where it is. Safe to run twice.
 * @returns whether the order moves
 */
export async function releaseOrder(
  container: MedusaContainer,
  orderId: string,
  policyOf: PolicyOf = paymentPolicy,
): Promise<boolean> {
  const { cleared } = await readOrderStanding(container, orderId);
  const [money] = await readOrderMoney(container, [orderId]);
  if (!cleared || !money || money.status === "canceled") return false;
  for (const payment of money.payments) {
    if (payment.captured || payment.voided) continue;
    if (!policyOf(payment.providerId).capturesOnRelease) continue;
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
  }
  return true;
}
