import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { OrderHoldRow } from "../../modules/licensure/service";
import { readBuyersOn } from "../clinics/lenders";

const cartLink = z.object({ order_id: z.string(), cart_id: z.string() });
const orderRow = z.object({ id: z.string(), status: z.string() });

/** A hold with the order it holds. */
export type HeldOrder = { hold: OrderHoldRow; orderId: string; canceled: boolean };

/**
 * Finds the orders of holds, in the order given. A checkout that was held and then failed left a
 * hold without an order, which is left out.
 */
export async function ordersOfHolds(
  container: MedusaContainer,
  holds: OrderHoldRow[],
): Promise<HeldOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const cartIds = holds.flatMap(({ order_id, cart_id }) => (!order_id && cart_id ? [cart_id] : []));
  const links =
    cartIds.length === 0
      ? []
      : (
          await query.graph({
            entity: "order_cart",
            fields: ["order_id", "cart_id"],
            filters: { cart_id: cartIds },
          })
        ).data.map((raw) => cartLink.parse(raw));
  const orderOfCart = new Map(links.map(({ cart_id, order_id }) => [cart_id, order_id]));
  const held = holds.flatMap((hold) => {
    const orderId = hold.order_id ?? orderOfCart.get(hold.cart_id ?? "");
    return orderId ? [{ hold, orderId }] : [];
  });
  if (held.length === 0) return [];
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { id: [...new Set(held.map(({ orderId }) => orderId))] },
  });
  const statusOf = new Map(
    data.map((raw) => orderRow.parse(raw)).map((row) => [row.id, row.status]),
  );
  return held.flatMap(({ hold, orderId }) => {
    const status = statusOf.get(orderId);
    return status ? [{ hold, orderId, canceled: status === "canceled" }] : [];
  });
}

/** Every open hold of a standing order, of one kind or of all; the oldest first. */
export async function readOpenHolds(
  container: MedusaContainer,
  filter: { kind?: OrderHoldRow["kind"]; customer_id?: string[] } = {},
): Promise<HeldOrder[]> {
  const holds = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds({ ...filter, closed_at: null }, { take: null, order: { opened_at: "ASC" } });
  return ordersOfHolds(container, holds);
}

/** The orders behind the open license holds of some customers, the oldest first; none canceled. */
export async function readHeldOrderIds(
  container: MedusaContainer,
  customerIds: string[],
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const held = await readOpenHolds(container, { kind: "license", customer_id: customerIds });
  return [...new Set(held.filter(({ canceled }) => !canceled).map(({ orderId }) => orderId))];
}

/**
 * The held orders that may rest on a person's license: their own, and those of everyone whom they
 * let buy on it.
 */
export async function readHeldOrderIdsOn(
  container: MedusaContainer,
  holderId: string,
): Promise<string[]> {
  const buyers = await readBuyersOn(container, [holderId]);
  return readHeldOrderIds(container, [holderId, ...buyers.map(({ purchaserId }) => purchaserId)]);
}
