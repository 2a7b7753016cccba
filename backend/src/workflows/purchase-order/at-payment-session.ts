import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { dollarAmount, toCents } from "../cents";
import { notCartOwner } from "../licensure/refusal";
import { assertWithinCredit, readCreditStanding } from "./credit";

const payingCart = z.object({
  total: dollarAmount,
  completed_at: z.unknown(),
  customer_id: z.string().nullish(),
});

/**
 * Checks a purchase order before a session is made for the cart. A cart takes the account of
 * whatever e-mail was typed into it, so only the signed-in owner may charge an account.
 * @param actorId the signed-in customer, or null
 * @throws cart_completed, invalid_request (no e-mail yet), not_cart_owner, credit_limit_exceeded
 */
export async function assertMayPayByPurchaseOrder(
  container: MedusaContainer,
  cartId: string,
  actorId: string | null,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "total", "completed_at", "customer_id"],
    filters: { id: cartId },
  });
  const cart = payingCart.parse(data[0]);
  if (cart.completed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This cart has been ordered already.",
      "cart_completed",
    );
  }
  if (!cart.customer_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Enter your e-mail address before the payment.",
      "invalid_request",
    );
  }
  const standing = await readCreditStanding(container, cart.customer_id);
  if (standing.hasAccount && cart.customer_id !== actorId) throw notCartOwner();
  assertWithinCredit(standing, toCents(cart.total));
}
