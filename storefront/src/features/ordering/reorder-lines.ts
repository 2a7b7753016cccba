import { OFFER_LIMIT } from "@needlepoint/contracts/line-offers";
import type { OrderLineView } from "@needlepoint/contracts/orders";
import type { Wish } from "./row";

/** The lines of an order as wishes; what they cost then is only told beside what they cost now. */
export function wishesOfOrder(lines: readonly OrderLineView[]): Wish[] {
  return lines.map((line) => ({
    ref: line.variantId,
    text: [line.title, line.variantTitle].filter(Boolean).join(", "),
    boxes: line.quantity,
    wasCents: line.unitCents,
    wasRestricted: line.licensed,
  }));
}

/** Lines of an order that are looked at in one go. Places are from 0, `to` is behind the last. */
export interface OrderPart {
  from: number;
  to: number;
  /** Lines of the whole order. */
  of: number;
  /** Where the parts before and after this one begin; null where there is none. */
  before: number | null;
  after: number | null;
}

/**
 * The part of an order that an address names by its first line (`?from=200`). An address that names
 * no line of it, or anything else, is the beginning.
 */
export function partOfOrder(count: number, named: unknown): OrderPart {
  const asked = typeof named === "string" && /^\d{1,5}$/.test(named) ? Number(named) : 0;
  const from = asked < count ? asked : 0;
  const to = Math.min(count, from + OFFER_LIMIT);
  return {
    from,
    to,
    of: count,
    before: from === 0 ? null : Math.max(0, from - OFFER_LIMIT),
    after: to < count ? to : null,
  };
}
