import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { z } from "zod";
import { type StoreAnswer, storeCall } from "@/lib/store-call";

const provider = "pp_purchase-order_purchase-order";
const collectionAnswer = z.object({ payment_collection: z.object({ id: z.string() }) });
const anyAnswer = z.unknown();
const completion = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("order"),
    order: z.object({ id: z.string(), display_id: z.number().int() }),
  }),
  z.object({ type: z.literal("cart") }),
]);

export interface PlacedOrder {
  orderId: string;
  displayId: number;
}

/**
 * Orders a cart on a purchase order number. Two presses on the same cart while the first is under way
 * share its result, so they end in one order; the backend's completion is idempotent for later ones.
 */
export function placeOrder(
  cart: CartSummary,
  poNumber: string,
  token: string | null,
): Promise<StoreAnswer<PlacedOrder>> {
  const underWay = placing.get(cart.id);
  if (underWay) return underWay;
  const placed = payAndComplete(cart.id, poNumber, token).finally(() => placing.delete(cart.id));
  placing.set(cart.id, placed);
  return placed;
}

/** Completes a cart that was paid for, or asks again which order a completed cart became. */
export async function completeCart(
  cartId: string,
  token: string | null,
): Promise<StoreAnswer<PlacedOrder>> {
  const completed = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/complete`, {
    method: "POST",
    body: {},
    token,
    answer: completion,
    timeout: 30_000,
  });
  if (!completed.ok) return completed;
  if (completed.data.type !== "order") {
    // The payment was not taken; the cart is as it was.
    return {
      ok: false,
      kind: "refused",
      status: 402,
      code: "invalid_po_number",
      message: "",
      fields: { poNumber: "This purchase order was not accepted. Check the number or call us." },
    };
  }
  const { order } = completed.data;
  return { ok: true, data: { orderId: order.id, displayId: order.display_id } };
}

async function payAndComplete(
  cartId: string,
  poNumber: string,
  token: string | null,
): Promise<StoreAnswer<PlacedOrder>> {
  const collection = await storeCall("/store/payment-collections", {
    method: "POST",
    body: { cart_id: cartId },
    token,
    answer: collectionAnswer,
  });
  if (!collection.ok) return collection;
  const session = await storeCall(
    `/store/payment-collections/${encodeURIComponent(collection.data.payment_collection.id)}/payment-sessions`,
    {
      method: "POST",
      body: { provider_id: provider, data: { po_number: poNumber } },
      token,
      answer: anyAnswer,
    },
  );
  if (!session.ok) return session;
  return completeCart(cartId, token);
}

/** One map for the process: bundles of page and action may each load this file. */
const placing: Map<string, Promise<StoreAnswer<PlacedOrder>>> = processWide();

function processWide() {
  const slot = Symbol.for("needlepoint.placing-orders");
  const shelf = globalThis as { [slot]?: Map<string, Promise<StoreAnswer<PlacedOrder>>> };
  shelf[slot] ??= new Map();
  return shelf[slot];
}
