import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readLatestDecision } from "./order-owner";

const order = z.object({
  id: z.string(),
  cart: z.object({ id: z.string() }).nullish(),
  items: z.array(
    z.object({
      detail: z.object({ quantity: z.coerce.number(), fulfilled_quantity: z.coerce.number() }),
    }),
  ),
});

/**
 * Orders of a customer that were cleared and are not packed whole: packing asks once more, for the
 * license of a person who has to be there then. What was called off or closed is left out.
 */
export async function readUnpackedOrderIds(
  container: MedusaContainer,
  customerId: string,
): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "cart.id", "items.detail.quantity", "items.detail.fulfilled_quantity"],
    filters: { customer_id: customerId, status: ["pending", "requires_action"] },
  });
  const unpacked: string[] = [];
  for (const { id, cart, items } of data.map((raw) => order.parse(raw))) {
    if (items.every(({ detail }) => detail.fulfilled_quantity >= detail.quantity)) continue;
    const latest = await readLatestDecision(container, { orderId: id, cartId: cart?.id ?? null });
    if (latest?.outcome === "clear") unpacked.push(id);
  }
  return unpacked;
}
