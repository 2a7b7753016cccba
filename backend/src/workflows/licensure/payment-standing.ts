import type { MedusaContainer } from "@medusajs/framework/types";
import { readRestricted } from "./facts";
import { assertOrderCleared } from "./order-standing";
import { readCollectionOfPayment, readPaidFor } from "./payment-subject";
import { forbidden, notFound } from "./refusal";
import { readCartSubject } from "./subject";

/**
 * Money for restricted devices is taken only for a cleared order, and by staff never for a cart:
 * a cart is paid by its signed-in owner.
 * @throws order_on_hold, route_closed, not_found
 */
export async function assertCollectionMayBePaid(
  container: MedusaContainer,
  collectionId: string,
): Promise<void> {
  const paidFor = await readPaidFor(container, collectionId);
  if (paidFor === null) throw notFound("There is no order to be paid here.");
  if ("orderId" in paidFor) {
    await assertOrderCleared(container, paidFor.orderId);
    return;
  }
  const cart = await readCartSubject(container, paidFor.cartId);
  const restricted = await readRestricted(container, cart.variantIds);
  if (restricted.length > 0) {
    throw forbidden("route_closed", "Only its signed-in owner pays for a cart.");
  }
}

/** @throws order_on_hold, route_closed, not_found */
export async function assertPaymentMayBeCaptured(
  container: MedusaContainer,
  paymentId: string,
): Promise<void> {
  const collectionId = await readCollectionOfPayment(container, paymentId);
  if (collectionId === null) throw notFound("There is no such payment.");
  await assertCollectionMayBePaid(container, collectionId);
}
