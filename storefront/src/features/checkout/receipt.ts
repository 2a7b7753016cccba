import {
  addressView,
  appliedPromotion,
  type CartSummary,
  lineView,
  totalsView,
} from "@needlepoint/contracts/carts";
import { z } from "zod";
import type { PlacedOrder } from "./place-order";

/** What a guest's order page shows. Holds no id that opens anything. */
export const receipt = z.object({
  id: z.string(),
  displayId: z.int(),
  placedAt: z.iso.datetime(),
  email: z.string(),
  poNumber: z.string(),
  /** Lines in all; fewer may be listed where a cookie has no room. */
  lineCount: z.int(),
  lines: z.array(
    lineView.pick({
      id: true,
      title: true,
      variantTitle: true,
      quantity: true,
      totalCents: true,
      drawing: true,
    }),
  ),
  totals: totalsView,
  shippingAddress: addressView,
  shippingOptionName: z.string(),
  arrives: z.object({ earliest: z.string(), latest: z.string() }).nullable(),
  note: z.string(),
  promotions: z.array(appliedPromotion),
});
export type Receipt = z.infer<typeof receipt>;

const noAddress = {
  firstName: "",
  lastName: "",
  company: "",
  attention: "",
  line1: "",
  line2: "",
  city: "",
  state: "",
  zip: "",
  phone: "",
};

/** The receipt of a cart that just became an order. */
export function receiptOf(
  cart: CartSummary,
  placed: PlacedOrder,
  poNumber: string,
  { now, arrives, note }: { now: Date; arrives: Receipt["arrives"]; note: string },
): Receipt {
  return {
    id: placed.orderId,
    displayId: placed.displayId,
    placedAt: now.toISOString(),
    email: cart.email ?? "",
    poNumber,
    lineCount: cart.lines.length,
    lines: cart.lines.map((line, index) => ({
      id: String(index),
      title: line.title,
      variantTitle: line.variantTitle,
      quantity: line.quantity,
      totalCents: line.totalCents,
      drawing: line.drawing,
    })),
    totals: cart.totals,
    shippingAddress: cart.shippingAddress ?? noAddress,
    shippingOptionName: cart.shippingOption?.name ?? "",
    arrives,
    note,
    promotions: cart.promotions,
  };
}
