import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** What a payment collection pays for. */
export type PaidFor = { orderId: string } | { cartId: string } | null;

const orderLink = z.object({ order_id: z.string() });
const cartLink = z.object({ cart_id: z.string() });

/**
 * Finds the order or cart behind a payment collection by its links. A body that names an order
 * proves nothing. The order goes first: the link of its cart stays after completion. Payments of
 * claims and exchanges are linked to their order too.
 */
export async function readPaidFor(
  container: MedusaContainer,
  collectionId: string,
): Promise<PaidFor> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { payment_collection_id: collectionId };
  const find = async (entity: string, fields: string[]): Promise<unknown> =>
    (await query.graph({ entity, fields, filters })).data[0];

  const order = orderLink.safeParse(await find("order_payment_collection", ["order_id"]));
  if (order.success) return { orderId: order.data.order_id };
  const cart = cartLink.safeParse(await find("cart_payment_collection", ["cart_id"]));
  return cart.success ? { cartId: cart.data.cart_id } : null;
}

/** The payment collection of a payment; null when there is no such payment. */
export async function readCollectionOfPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_collection_id"],
    filters: { id: paymentId },
  });
  const row = z.object({ payment_collection_id: z.string() }).safeParse(data[0]);
  return row.success ? row.data.payment_collection_id : null;
}
