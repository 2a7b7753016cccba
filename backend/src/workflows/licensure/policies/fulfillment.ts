import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { assertOrderCleared } from "../order-standing";
import { forbidden } from "../refusal";

const payload = z.object({ fulfillment: z.object({ id: z.string() }) });
const link = z.object({ order_id: z.string() });

/**
 * The tripwire under the route's own check, for callers that run the workflow themselves.
 * @throws order_on_hold, route_closed
 */
export async function assertFulfilledOrderIsCleared(
  raw: unknown,
  container: MedusaContainer,
): Promise<void> {
  const { fulfillment } = payload.parse(raw);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: fulfillment.id },
  });
  const order = link.safeParse(data[0]);
  if (!order.success) throw forbidden("route_closed", "A fulfillment belongs to an order.");
  await assertOrderCleared(container, order.data.order_id);
}
