import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";

const cartLink = z.object({ order_id: z.string() });
const orderRow = z.object({ id: z.string(), status: z.string() });

/**
 * The orders behind the open license holds of some customers. A checkout that was held and then
 * failed left a hold without an order; neither it nor a canceled order is one of them. Oldest first.
 */
export async function readHeldOrderIds(
  container: MedusaContainer,
  customerIds: string[],
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const holds = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds(
      { customer_id: customerIds, kind: "license", closed_at: null },
      { take: null, order: { opened_at: "ASC" } },
    );
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const cartIds = holds.flatMap(({ cart_id }) => (cart_id ? [cart_id] : []));
  const links =
    cartIds.length === 0
      ? []
      : (
          await query.graph({
            entity: "order_cart",
            fields: ["order_id"],
            filters: { cart_id: cartIds },
          })
        ).data;
  const direct = holds.flatMap(({ order_id }) => (order_id ? [order_id] : []));
  const ids = [...new Set([...direct, ...links.map((link) => cartLink.parse(link).order_id)])];
  if (ids.length === 0) return [];
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { id: ids },
  });
  const standing = new Set(
    data
      .map((raw) => orderRow.parse(raw))
      .filter(({ status }) => status !== "canceled")
      .map(({ id }) => id),
  );
  return ids.filter((id) => standing.has(id));
}
