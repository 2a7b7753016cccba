import { createHash } from "node:crypto";
import type { LineChange } from "@needlepoint/contracts/carts";
import { type QuantityTier, unitCentsFor } from "@needlepoint/needles/quantity-breaks";

/** A line as the shop would sell it now. */
export type LineNow = {
  lineId: string;
  variantId: string;
  quantity: number;
  /** The price of one box as it stands in the cart. */
  unitCents: number;
  /** The price of one box today; null where the line is not sold any more. */
  todayCents: number | null;
  tiers: QuantityTier[];
  /**
   * Boxes that can be ordered, of all lines of the cart together: none where they are fewer than an
   * order must hold. Null when nobody counts them.
   */
  left: number | null;
};

/** The price of a line as its shopper last took it. */
export type SeenPrice = { quantity: number; unitCents: number; tiers: QuantityTier[] };

/** What a line would cost a box by the prices that its shopper saw, for the boxes in it now. */
function expectedCents(seen: SeenPrice, quantity: number): number | null {
  if (quantity === seen.quantity) return seen.unitCents;
  const reached = seen.tiers.some(({ minQuantity }) => minQuantity <= quantity);
  return reached ? unitCentsFor(seen.tiers, quantity) : null;
}

/**
 * What is not any more as the shopper last saw it. A price that another number of boxes brings is no
 * change; a line that nobody has looked at yet was seen at the price it went into the cart for.
 */
export function lineChanges(
  lines: readonly LineNow[],
  seen: ReadonlyMap<string, SeenPrice>,
): LineChange[] {
  const boxesLeft = new Map<string, number>();
  return lines.flatMap((line): LineChange[] => {
    const { lineId, variantId, quantity, todayCents } = line;
    if (todayCents === null) return [{ kind: "not_sold", lineId }];
    const changes: LineChange[] = [];
    const before = seen.get(lineId);
    const fromCents = before ? expectedCents(before, quantity) : line.unitCents;
    if (fromCents !== null && fromCents !== todayCents) {
      changes.push({ kind: "price", lineId, fromCents, toCents: todayCents });
    }
    if (line.left !== null) {
      // Two lines of one size share its boxes: the first takes what it needs.
      const left = boxesLeft.get(variantId) ?? line.left;
      boxesLeft.set(variantId, Math.max(0, left - quantity));
      if (left < quantity) changes.push({ kind: "short", lineId, left });
    }
    return changes;
  });
}

/** What stands for just these changes: another set has another. Empty where there is none. */
export function changesToken(changes: readonly LineChange[]): string {
  if (changes.length === 0) return "";
  const told = changes.map((change) => JSON.stringify(change)).sort();
  return createHash("sha256").update(told.join("\n")).digest("base64url").slice(0, 32);
}
