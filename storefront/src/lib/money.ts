import {
  formatPerNeedle,
  type QuantityTier,
  unitCentsFor as unitCentsOf,
  formatCents as wholeCents,
} from "@needlepoint/needles/quantity-breaks";

/** Integer cents as people read them: 1480 -> "$14.80". */
export function formatCents(cents: number): string {
  return wholeCents(cents);
}

/** What one needle comes to: "14.8¢ each"; empty while there is nothing to divide by. */
export function formatEach(cents: number, needles: number): string {
  return needles > 0 ? formatPerNeedle(cents, needles) : "";
}

/** The price of a box at a number of boxes; before any is chosen, the price of the first. */
export function unitCentsFor(tiers: readonly QuantityTier[], boxes: number): number {
  return unitCentsOf(tiers, Math.max(1, boxes));
}
