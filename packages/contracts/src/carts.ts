import { needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { boxLimits, drawingName, restrictionClass } from "./catalog";
import { lenderView } from "./clinics";
import { decisionView } from "./licensing";

/** `GET /store/carts/:id/summary` and the batch of lines. Money is integer cents, USD. */

/** The most boxes of one line. */
export const LINE_LIMIT = 999;

/** Whole boxes of one line. */
export const lineQuantity = z
  .int("Order whole boxes.")
  .min(1, "Order at least one box.")
  .max(LINE_LIMIT, `Order at most ${LINE_LIMIT} boxes at a time.`);

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

/** `POST /store/carts/:id/lines/:line_id`: the boxes of a line; none takes it out. */
export const changeLineBody = z.object({
  quantity: z.union([z.literal(0), lineQuantity]),
  /** Boxes as the shopper last saw them; a line that was changed elsewhere since is left alone. */
  expected: z.int().min(0).max(999).optional(),
});

/** `POST` and `DELETE /store/carts/:id/promotion`. */
export const promotionBody = z.object({
  code: z
    .string()
    .trim()
    .min(1, "Enter a code.")
    .max(60, "No code is longer than 60 characters.")
    .regex(/^[\p{L}\p{N}_.%-]+$/u, "A code has no spaces or special characters."),
});

const mostNote = 500;

/** What a buyer writes along with an order. Lines stay; what cannot be printed does not. */
export const orderNote = z
  .string()
  .overwrite((text) =>
    text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/\t/g, " ")
      .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .replace(/\n{3,}/g, "\n\n"),
  )
  .trim()
  .max(mostNote, `Keep the note under ${mostNote} characters.`);

/** `POST /store/carts/:id/note`; an empty note takes it back. */
export const noteBody = z.object({ note: orderNote });

/**
 * What is not any more as the shopper last saw it, at one line: its price, whether it is sold, and how
 * many of its boxes can be had. Prices are of one box, for the boxes that lie in the cart.
 */
export const lineChange = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("price"),
    lineId: z.string(),
    fromCents: z.int(),
    toCents: z.int(),
  }),
  z.object({ kind: z.literal("not_sold"), lineId: z.string() }),
  z.object({ kind: z.literal("short"), lineId: z.string(), left: z.int() }),
]);
export type LineChange = z.infer<typeof lineChange>;

/** `POST /store/carts/:id/changes`: takes the changes that `token` stands for, or those of one line. */
export const takeChangesBody = z.object({
  token: z.string().min(1).max(64),
  lineId: z.string().min(1).max(64).optional(),
});

/** A code that a cart carries, and what it takes off. */
export const appliedPromotion = z.object({ code: z.string(), savesCents: z.int() });
export type AppliedPromotion = z.infer<typeof appliedPromotion>;

export const addressView = z.object({
  firstName: z.string(),
  lastName: z.string(),
  company: z.string(),
  attention: z.string(),
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
  promotions: z.array(appliedPromotion),
  /** What changed since the shopper last looked, and what stands for just these changes. */
  changes: z.array(lineChange),
  changesToken: z.string(),
  /** What the buyer wrote along; shown to the owner alone. */
  note: z.string(),
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
