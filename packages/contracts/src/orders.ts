import { z } from "zod";
import { addressView, appliedPromotion, lineView, totalsView } from "./carts";
import { lenderView } from "./clinics";
import { deliveryDates } from "./delivery-dates";
import { decisionView } from "./licensing";

/** Orders as their owner sees them: `GET /store/account/orders` and `/store/account/orders/:id`. */

export const orderProgress = z.enum(["in_review", "cleared", "refused", "shipped", "canceled"]);
export type OrderProgress = z.infer<typeof orderProgress>;

/** Why an order on hold was ended: by a decision, its buyer, its authorisation's age, or staff. */
export const orderEnding = z.enum(["refused", "buyer", "lapsed", "staff"]);
export type OrderEnding = z.infer<typeof orderEnding>;

export const orderCard = z.object({
  id: z.string(),
  displayId: z.int(),
  placedAt: z.iso.datetime(),
  progress: orderProgress,
  totalCents: z.int(),
  boxCount: z.int(),
});
export type OrderCard = z.infer<typeof orderCard>;

export const orderLineView = lineView.extend({
  /** The order's decision spoke of this line: a license was asked for it. */
  licensed: z.boolean(),
});
export type OrderLineView = z.infer<typeof orderLineView>;

export const orderView = orderCard.extend({
  email: z.string(),
  poNumber: z.string().nullable(),
  lines: z.array(orderLineView),
  totals: totalsView,
  shippingAddress: addressView,
  shippingOptionName: z.string(),
  /** When it arrives, as far as that can be said: not while a license is looked at, nor once it ended. */
  arrives: deliveryDates.pick({ earliest: true, latest: true }).nullable(),
  /** What the buyer wrote along; text, whatever it looks like. */
  note: z.string(),
  promotions: z.array(appliedPromotion),
  /** The newest stored decision; null when nothing in the order is restricted. */
  decision: decisionView.nullable(),
  /** On whose license it was bought, where that is not the buyer's own. */
  onLicenseOf: lenderView.nullable(),
  timeline: z.array(
    z.object({
      step: z.enum(["placed", "license_review", "cleared", "packed", "shipped"]),
      at: z.iso.datetime().nullable(),
    }),
  ),
});
export type OrderView = z.infer<typeof orderView>;

/** `GET /store/account/orders?limit=&offset=`: a page of the list, and how many there are in all. */
export const orderListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).default(0),
});
export const orderListResponse = z.object({ orders: z.array(orderCard), count: z.int() });
export const orderResponse = z.object({ order: orderView });

/** Purchase order number as clinics write them. */
export const poNumber = z
  .string()
  .trim()
  .min(1, "Enter your purchase order number.")
  .max(40, "Keep the purchase order number under 40 characters.")
  .regex(/^[\p{L}\p{N} ._/#-]+$/u, "Use letters, digits, spaces and . _ / # - only.");
