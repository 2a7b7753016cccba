import { shop } from "@needlepoint/contracts/shop";
import { formatCents } from "@needlepoint/needles/quantity-breaks";

/** A condition of a promotion as Medusa keeps it. */
export type PromotionRule = { attribute: string; operator: string; values: string[] };

/** What is looked at of a promotion before it is tried on a cart. */
export type PromotionFacts = {
  active: boolean;
  automatic: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  /** How often it may be used, or how much it may take off in all; null where there is no bound. */
  used: { count: number; limit: number }[];
  rules: PromotionRule[];
  /** Counted for each buyer apart. */
  eachBuyer: boolean;
  target: "order" | "items" | "shipping_methods";
};

/** The cart a code was tried on. */
export type TriedOn = { itemsCents: number; shippingChosen: boolean; signedIn: boolean };

const day = new Intl.DateTimeFormat("en-US", {
  month: "long",
  day: "numeric",
  year: "numeric",
  timeZone: shop.timeZone,
});

export const UNKNOWN = "There is no such code. Check it for a typo.";

/** Why a code is no good whatever is in the cart; null where it may be tried. */
export function refusedForAll(facts: PromotionFacts | null, now: Date): string | null {
  // A draft, and what applies by itself, is nobody's to type.
  if (!facts?.active || facts.automatic) return UNKNOWN;
  if (facts.startsAt && facts.startsAt > now) {
    return `This code is good from ${day.format(facts.startsAt)}.`;
  }
  if (facts.endsAt && facts.endsAt <= now) return `This code ended on ${day.format(facts.endsAt)}.`;
  if (facts.used.some(({ count, limit }) => count >= limit)) {
    return "This code has been used as often as it may be.";
  }
  return null;
}

/** Why a code that is good took nothing off this cart. */
export function refusedForCart(facts: PromotionFacts, cart: TriedOn): string {
  const missing = missingCents(facts.rules, cart.itemsCents);
  if (missing !== null) {
    return `This code needs ${formatCents(missing.minimumCents)} of goods: ${formatCents(missing.moreCents)} more.`;
  }
  if (facts.rules.some(({ attribute }) => /^customer\b|^customer_id$|^email$/.test(attribute))) {
    return cart.signedIn
      ? "This code is not for this account."
      : "This code is for certain accounts. Sign in, then enter it again.";
  }
  if (facts.eachBuyer && !facts.rules.length) return "You have used this code as often as you may.";
  if (facts.target === "shipping_methods" && !cart.shippingChosen) {
    return "This code is about shipping. Enter it once the way of shipping is chosen.";
  }
  if (facts.target === "shipping_methods") return "This code is not for this way of shipping.";
  return "This code is not for the goods in this cart.";
}

const TOTAL = /^(original_)?(item_)?(sub)?total$/;

/** The smallest order a rule asks for, where the cart is below it. */
function missingCents(
  rules: readonly PromotionRule[],
  itemsCents: number,
): { minimumCents: number; moreCents: number } | null {
  const needed = rules.flatMap(({ attribute, operator, values }) => {
    if (!TOTAL.test(attribute) || !["gt", "gte"].includes(operator)) return [];
    const cents = Math.min(...values.map((value) => Math.round(Number(value) * 100)));
    if (!Number.isSafeInteger(cents)) return [];
    return operator === "gt" ? [cents + 1] : [cents];
  });
  const minimumCents = Math.max(0, ...needed);
  return minimumCents > itemsCents ? { minimumCents, moreCents: minimumCents - itemsCents } : null;
}
