import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { notCartOwner } from "../licensure/refusal";

const openCart = z.object({
  completed_at: z.unknown(),
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  items: z
    .array(z.object({ variant_id: z.string().nullish(), quantity: z.coerce.number() }).nullable())
    .nullish(),
});

/**
 * Boxes by variant in a cart that this caller may see; none when it was ordered or is gone.
 * @throws not_cart_owner
 */
export async function readBoxesInCart(
  container: MedusaContainer,
  cartId: string,
  callerId: string | null,
): Promise<Map<string, number>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "id",
      "completed_at",
      "customer.id",
      "customer.has_account",
      "items.variant_id",
      "items.quantity",
    ],
    filters: { id: cartId },
  });
  const boxes = new Map<string, number>();
  if (!data[0]) return boxes;
  const cart = openCart.parse(data[0]);
  if (cart.customer?.has_account && cart.customer.id !== callerId) throw notCartOwner();
  if (cart.completed_at) return boxes;
  for (const line of cart.items ?? []) {
    if (!line?.variant_id) continue;
    boxes.set(line.variant_id, (boxes.get(line.variant_id) ?? 0) + line.quantity);
  }
  return boxes;
}
