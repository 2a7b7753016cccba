import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow } from "../../modules/licensure/service";
import { dollarAmount } from "../cents";
import { readLatestDecision } from "./order-owner";

/** What a decision rested on: a credential, or a practitioner who let a purchaser buy. */
export type ClearedOn =
  | { credential_id: string }
  | { practitioner_id: string; customer_id: string };

const cartLink = z.object({ order_id: z.string(), cart_id: z.string() });
const openOrder = z.object({
  id: z.string(),
  status: z.string(),
  fulfillments: z.array(z.object({ canceled_at: z.unknown() }).nullable()).nullish(),
  payment_collections: z
    .array(z.object({ captured_amount: dollarAmount.nullish() }).nullable())
    .nullish(),
});

/** Neither called off, nor packed, nor paid: nothing has happened yet that an answer would come too late for. */
function isUntouched(order: z.infer<typeof openOrder>): boolean {
  const packed = (order.fulfillments ?? []).some((parcel) => parcel && !parcel.canceled_at);
  const paid = (order.payment_collections ?? []).some(
    (collection) => Number(collection?.captured_amount ?? 0) > 0,
  );
  return order.status !== "canceled" && !packed && !paid;
}

/**
 * Orders whose newest decision is a clear that rests on one of these, and that are still in the
 * house: not paid, packed or called off. What was paid or packed stays as it is; packing asks once
 * more by itself.
 */
export async function readClearedOrderIds(
  container: MedusaContainer,
  grounds: ClearedOn[],
): Promise<string[]> {
  if (grounds.length === 0) return [];
  const decisions = await container
    .resolve<LicensureService>(LICENSURE)
    .listDecisions({ outcome: "clear", $or: grounds }, { take: null, order: { seq: "ASC" } });
  if (decisions.length === 0) return [];
  const orderOfCart = await readOrdersOfCarts(container, decisions);
  const ids = new Set(
    decisions.flatMap(({ order_id, cart_id }) => order_id ?? orderOfCart.get(cart_id ?? "") ?? []),
  );
  if (ids.size === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "fulfillments.canceled_at", "payment_collections.captured_amount"],
    filters: { id: [...ids] },
  });
  const untouched = data.map((raw) => openOrder.parse(raw)).filter(isUntouched);
  const cartOfOrder = new Map([...orderOfCart].map(([cartId, orderId]) => [orderId, cartId]));
  const cleared: string[] = [];
  for (const { id } of untouched) {
    const latest = await readLatestDecision(container, {
      orderId: id,
      cartId: cartOfOrder.get(id) ?? null,
    });
    if (latest?.outcome === "clear" && grounds.some((ground) => restsOn(latest, ground))) {
      cleared.push(id);
    }
  }
  return cleared;
}

function restsOn(decision: DecisionRow, ground: ClearedOn): boolean {
  return Object.entries(ground).every(
    ([key, value]) => decision[key as keyof DecisionRow] === value,
  );
}

async function readOrdersOfCarts(
  container: MedusaContainer,
  decisions: DecisionRow[],
): Promise<Map<string, string>> {
  const cartIds = [...new Set(decisions.flatMap(({ cart_id }) => cart_id ?? []))];
  if (cartIds.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id", "cart_id"],
    filters: { cart_id: cartIds },
  });
  return new Map(
    data.map((raw) => cartLink.parse(raw)).map(({ cart_id, order_id }) => [cart_id, order_id]),
  );
}
