const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** Integer cents as people read them: 1480 -> "$14.80". */
export function formatCents(cents: number): string {
  return dollars.format(cents / 100);
}

/** What one piece of a pack costs: 1480 cents for 100 -> "14.8¢"; from a dollar upward in dollars. */
export function formatPerPiece(cents: number, pieces: number): string {
  const each = cents / pieces;
  if (each >= 100) return formatCents(Math.round(each));
  return `${Number(each.toFixed(1))}¢`;
}

/** The unit price in cents that holds for a number of boxes; tiers in any order, the first from 1. */
export function unitCentsFor(
  tiers: ReadonlyArray<{ minQuantity: number; unitCents: number }>,
  quantity: number,
): number {
  let best: { minQuantity: number; unitCents: number } | undefined;
  for (const tier of tiers) {
    const reached = tier.minQuantity <= Math.max(quantity, 1);
    if (reached && (!best || tier.minQuantity > best.minQuantity)) best = tier;
  }
  return best?.unitCents ?? 0;
}
