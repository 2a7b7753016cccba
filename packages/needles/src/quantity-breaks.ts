/** Quantity prices of one variant. Money is integer US cents, quantities are whole boxes. */

/** The price of one box from `minQuantity` boxes upward. */
export type QuantityTier = { minQuantity: number; unitCents: number };

function assertWholeBoxes(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`A quantity is a whole number of boxes, not ${quantity}.`);
  }
}

/**
 * The tier that prices `quantity` boxes: the one with the highest `minQuantity` that is reached.
 * @throws RangeError for a quantity that is not a whole number from 1, or that no tier prices.
 */
export function tierFor<T extends QuantityTier>(tiers: readonly T[], quantity: number): T {
  assertWholeBoxes(quantity);
  const reached = tiers.filter((tier) => tier.minQuantity <= quantity);
  const [first, ...others] = reached;
  if (!first) throw new RangeError(`No price is set for ${quantity} boxes.`);
  return others.reduce((best, tier) => (tier.minQuantity > best.minQuantity ? tier : best), first);
}

/** Cents for one box when `quantity` boxes are bought. Errors as `tierFor`. */
export function unitCentsFor(tiers: readonly QuantityTier[], quantity: number): number {
  return tierFor(tiers, quantity).unitCents;
}

/** Cents for the whole line. Errors as `tierFor`. */
export function lineCentsFor(tiers: readonly QuantityTier[], quantity: number): number {
  return unitCentsFor(tiers, quantity) * quantity;
}

/**
 * The next cheaper tier above `quantity` boxes and how many more boxes reach it, or null at the
 * last one. Errors as `tierFor`.
 */
export function nextTier<T extends QuantityTier>(
  tiers: readonly T[],
  quantity: number,
): { tier: T; moreBoxes: number } | null {
  const now = tierFor(tiers, quantity);
  const [next] = tiers
    .filter((tier) => tier.minQuantity > quantity && tier.unitCents < now.unitCents)
    .sort((a, b) => a.minQuantity - b.minQuantity);
  return next ? { tier: next, moreBoxes: next.minQuantity - quantity } : null;
}

/** "$1,480.00" from integer cents. @throws RangeError for a fraction of a cent. */
export function formatCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Money is whole cents, not ${cents}.`);
  const absolute = Math.abs(cents);
  const dollars = Math.floor(absolute / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "-" : ""}$${dollars}.${String(absolute % 100).padStart(2, "0")}`;
}

/**
 * What one needle comes to: "14.8¢ each", or "$1.05 each" from a dollar up. `totalCents` may be
 * the price of a box or of a whole order, `needles` the pieces in it. Rounded for reading only;
 * never charge from it.
 * @throws RangeError when `needles` is not a whole number from 1.
 */
export function formatPerNeedle(totalCents: number, needles: number): string {
  if (!Number.isSafeInteger(needles) || needles < 1) {
    throw new RangeError(`A price for each needle needs whole needles, not ${needles}.`);
  }
  const tenths = Math.round((totalCents * 10) / needles);
  if (tenths >= 1000) return `${formatCents(Math.round(totalCents / needles))} each`;
  return `${Math.floor(tenths / 10)}.${tenths % 10}¢ each`;
}
