import { needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { availability, boxLimits, drawingName, priceTier, restrictionClass } from "./catalog";
import { errorCode } from "./errors";
import { decisionView } from "./licensing";

/** `POST /store/line-offers`: what named lines would be in a cart now. Money is integer cents, USD. */

/** Lines that are looked at in one request. */
export const OFFER_LIMIT = 200;

export const lineOffersBody = z.object({
  lines: z
    .array(
      z.object({
        /** A SKU, a size that names one variant, or a variant's id. */
        ref: z.string().trim().min(1, "Enter a SKU.").max(120, "A SKU has at most 120 characters."),
        quantity: z
          .int("Order whole boxes.")
          .min(1, "Order at least one box.")
          .max(999_999, "That is more boxes than there are."),
      }),
    )
    .min(1, "Enter at least one line.")
    .max(OFFER_LIMIT, "Enter at most 200 lines at a time."),
  /** The cart they would go into: its boxes count with them. */
  cartId: z.string().min(1).max(80).optional(),
});
export type LineOffersBody = z.infer<typeof lineOffersBody>;

export const offeredVariant = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  productHandle: z.string(),
  restrictionClass,
  drawing: drawingName,
  spec: needleSpec.nullable(),
  tiers: z.array(priceTier).min(1),
  availability,
  boxes: boxLimits,
});
export type OfferedVariant = z.infer<typeof offeredVariant>;

export const lineOffer = z.object({
  /** Null when the line names nothing that is sold. */
  variant: offeredVariant.nullable(),
  quantity: z.int(),
  /** Price of one box at this many, with those in the cart. */
  unitCents: z.int().nullable(),
  totalCents: z.int().nullable(),
  inCart: z.int(),
  problem: z.object({ code: errorCode, sentence: z.string() }).nullable(),
  /**
   * Boxes nearest to what was asked that could go into the cart together with those of the other
   * lines: lines that name one size share what there is of it, the first first. 0 when none could.
   */
  possible: z.int().min(0),
  /** What may have been meant. */
  suggestions: z.array(z.object({ sku: z.string(), title: z.string() })),
});
export type LineOffer = z.infer<typeof lineOffer>;

export const lineOffersResponse = z.object({
  /** One for each line that was asked for, in its order. */
  offers: z.array(lineOffer),
  /** The decision over what is restricted among them, for this caller; null when nothing is. */
  license: decisionView.nullable(),
});
export type LineOffers = z.infer<typeof lineOffersResponse>;
