import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { deliveryOf, transitOf } from "@needlepoint/contracts/delivery-dates";
import { listShippingOptions } from "./shipping-options";

/** The days on which an order of now arrives, as far as its way of shipping says it. */
export async function arrivalDays(
  cart: CartSummary,
  token: string | null,
  now: Date,
): Promise<{ earliest: string; latest: string } | null> {
  const options = await listShippingOptions(cart.id, token);
  const chosen = options.ok
    ? options.data.find(({ id }) => id === cart.shippingOption?.id)
    : undefined;
  const transit = transitOf(chosen?.code);
  if (!transit) return null;
  const { earliest, latest } = deliveryOf(now, transit);
  return { earliest, latest };
}
