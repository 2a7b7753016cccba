import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notAllowed, notFound } from "../licensure/refusal";

/**
 * A cart that may still be changed.
 * @throws not_found, cart_completed
 */
export async function assertCartIsOpen(container: MedusaContainer, cartId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "completed_at"],
    filters: { id: cartId },
  });
  const [cart] = data;
  if (!cart) throw notFound("There is no such cart.");
  if (cart.completed_at) throw notAllowed("cart_completed", "This cart has been ordered already.");
}
