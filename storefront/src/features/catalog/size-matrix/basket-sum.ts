import { unitCentsFor } from "@/lib/money";
import type { MatrixCell } from "./matrix-model";

/** Boxes chosen by variant id. */
export type Chosen = Readonly<Record<string, number>>;

export interface BasketSum {
  boxes: number;
  sizes: number;
  needles: number;
  cents: number;
}

/** What the chosen boxes come to; each size reaches its own quantity breaks. */
export function sumOf(cells: MatrixCell[], chosen: Chosen): BasketSum {
  const sum: BasketSum = { boxes: 0, sizes: 0, needles: 0, cents: 0 };
  for (const cell of cells) {
    const boxes = chosen[cell.variantId] ?? 0;
    if (boxes === 0) continue;
    sum.boxes += boxes;
    sum.sizes += 1;
    sum.needles += boxes * cell.needlesPerBox;
    sum.cents += boxes * unitCentsFor(cell.tiers, boxes);
  }
  return sum;
}

/** The break a size has reached (null on the first tier) and the next one to reach. */
export function breaksAt(tiers: MatrixCell["tiers"], boxes: number) {
  const upward = tiers.toSorted((a, b) => a.minQuantity - b.minQuantity);
  const reached = upward.findLast((tier) => tier.minQuantity <= boxes && tier.minQuantity > 1);
  const next = upward.find((tier) => tier.minQuantity > Math.max(boxes, 1));
  return { reached: reached ?? null, next: next ?? null };
}

/** What it takes to reach the next break of a size, and what that saves on the boxes of the break. */
export function nextBreak(tiers: MatrixCell["tiers"], boxes: number) {
  const { next } = breaksAt(tiers, boxes);
  if (!next) return null;
  const unitCents = unitCentsFor(tiers, boxes);
  return {
    moreBoxes: next.minQuantity - boxes,
    minQuantity: next.minQuantity,
    unitCents: next.unitCents,
    savesCents: (unitCents - next.unitCents) * next.minQuantity,
  };
}
