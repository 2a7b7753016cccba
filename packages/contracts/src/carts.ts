import { needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { boxLimits, drawingName, restrictionClass } from "./catalog";
import { lenderView } from "./clinics";
import { decisionView } from "./licensing";

/** `GET /store/carts/:id/summary` and the batch of lines. Money is integer cents, USD. */

/** Whole boxes of one line. */
export const lineQuantity = z
  .int("Order whole boxes.")
  .min(1, "Order at least one box.")
  .max(999, "Order at most 999 boxes at a time.");

/** `POST /store/carts/:id/lines`: every line is added or none is. */
export const addLinesBody = z.object({
  lines: z
    .array(
      z.object({
        variantId: z.string().min(1).max(64),
        quantity: lineQuantity,
        /** What a page showed as the price of one box at that quantity; nothing is added at another. */
        unitCents: z.int().min(0).max(100_000_000).optional(),
      }),
    )
    .min(1, "Choose at least one size.")
    .max(200, "Add at most 200 lines at a time."),
});
export type AddLinesBody = z.infer<typeof addLinesBody>;

export const addressView = z.object({
  firstName: z.string(),
  lastName: z.string(),
  company: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  phone: z.string(),
});
export type AddressView = z.infer<typeof addressView>;

export const lineView = z.object({
  id: z.string(),
  variantId: z.string(),
  productHandle: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  quantity: z.int(),
  unitCents: z.int(),
  totalCents: z.int(),
  restrictionClass,
  drawing: drawingName,
  spec: needleSpec.nullable(),
  /** What an order may hold of this size now. */
  boxes: boxLimits,
});
export type LineView = z.infer<typeof lineView>;

export const totalsView = z.object({
  subtotalCents: z.int(),
  shippingCents: z.int(),
  taxCents: z.int(),
  discountCents: z.int(),
  totalCents: z.int(),
});
export type TotalsView = z.infer<typeof totalsView>;

export const cartSummary = z.object({
  id: z.string(),
  email: z.string().nullable(),
  /** True when the signed-in caller owns the cart. */
  owned: z.boolean(),
  completed: z.boolean(),
  lines: z.array(lineView),
  totals: totalsView,
  shippingAddress: addressView.nullable(),
  shippingOption: z.object({ id: z.string(), name: z.string(), cents: z.int() }).nullable(),
  /** The decision over the restricted lines for this caller, now; outcome `clear` when there are none. */
  eligibility: decisionView,
  hasRestricted: z.boolean(),
  /** On whose license the owner buys, where it is not their own. */
  onLicenseOf: lenderView.nullable(),
});
export type CartSummary = z.infer<typeof cartSummary>;
export const cartSummaryResponse = z.object({ cart: cartSummary });

/** `POST /store/carts/:id/split`: a new cart with what needs no license, and the old one without it. */
export const splitCart = z.object({ cart: cartSummary, waiting: cartSummary });
export type SplitCart = z.infer<typeof splitCart>;
