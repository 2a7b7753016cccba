import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { OrderProgress } from "@needlepoint/contracts/orders";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow } from "../../modules/licensure/service";
import { readRestricted } from "../licensure/facts";

export type ProgressSource = {
  id: string;
  status: string;
  variantIds: (string | null)[];
  shipped: boolean;
};

/** How far an order is, and the newest decision on it; null where nothing in it is restricted. */
export type ProgressOf = { progress: OrderProgress; decision: DecisionRow | null };

const cartLink = z.object({ order_id: z.string(), cart_id: z.string() });

function progress(order: ProgressSource, restricted: boolean, decision: DecisionRow | null) {
  if (order.status === "canceled") {
    return decision?.outcome === "refuse" ? "refused" : "canceled";
  }
  if (order.shipped) return "shipped";
  if (!restricted || decision?.outcome === "clear") return "cleared";
  return decision?.outcome === "refuse" ? "refused" : "in_review";
}

/** Reads the progress of many orders in three queries, whatever their number. */
export async function readProgress(
  container: MedusaContainer,
  orders: ProgressSource[],
): Promise<Map<string, ProgressOf>> {
  const ids = orders.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [restricted, links] = await Promise.all([
    readRestricted(
      container,
      orders.flatMap(({ variantIds }) => variantIds),
    ),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_cart",
      fields: ["order_id", "cart_id"],
      filters: { order_id: ids },
    }),
  ]);
  const orderOfCart = new Map(
    links.data.map((raw) => cartLink.parse(raw)).map((link) => [link.cart_id, link.order_id]),
  );
  const decisions = await container
    .resolve<LicensureService>(LICENSURE)
    .listDecisions(
      { $or: [{ order_id: ids }, { cart_id: [...orderOfCart.keys()] }] },
      { take: null, order: { seq: "ASC" } },
    );
  const newest = new Map<string, DecisionRow>();
  for (const decision of decisions) {
    const orderId = decision.order_id ?? orderOfCart.get(decision.cart_id ?? "");
    if (orderId) newest.set(orderId, decision);
  }
  const gated = new Set(restricted.map(({ variantId }) => variantId));
  return new Map(
    orders.map((order) => {
      const isRestricted = order.variantIds.some((id) => gated.has(id));
      const decision = isRestricted ? (newest.get(order.id) ?? null) : null;
      return [order.id, { progress: progress(order, isRestricted, decision), decision }];
    }),
  );
}
