import { type BoxLimits, withinBoxLimits } from "@needlepoint/needles/box-limits";
import type { AskedSize } from "@needlepoint/needles/size-code";
import { formatCents, unitCentsFor } from "@/lib/money";
import { type BasketSum, breaksAt, type Chosen } from "./basket-sum";
import { type MatrixCell, mostBoxes } from "./matrix-model";

/** "1 box", "12 boxes". */
export function boxesInWords(count: number): string {
  return `${count} ${count === 1 ? "box" : "boxes"}`;
}

/** "4 boxes, 2 sizes". */
export function sizesInWords({ boxes, sizes }: Pick<BasketSum, "boxes" | "sizes">): string {
  return `${boxesInWords(boxes)}, ${sizes} ${sizes === 1 ? "size" : "sizes"}`;
}

/** What to say after a change: the size that was touched, the break it is at, and the whole. */
export function choiceInWords(
  touched: MatrixCell | undefined,
  chosen: Chosen,
  sum: BasketSum,
): string {
  const whole =
    sum.boxes > 0 ? `${formatCents(sum.cents)} for ${sizesInWords(sum)}.` : "No size chosen.";
  if (!touched) return sum.boxes > 0 ? whole : "";
  const boxes = chosen[touched.variantId] ?? 0;
  const { reached } = breaksAt(touched.tiers, boxes);
  const price = `${formatCents(unitCentsFor(touched.tiers, boxes))} a box`;
  const one =
    boxes === 0
      ? `${touched.title}: none.`
      : `${touched.title}: ${boxesInWords(boxes)}, ${price}${reached ? ` from ${reached.minQuantity} boxes on` : ""}.`;
  return `${one} ${whole}`;
}

/**
 * What an address asks of a line: the boxes that can be chosen, the sizes it is not made in, and
 * those that are out.
 */
export function choiceOf(
  cells: readonly MatrixCell[],
  asked: readonly AskedSize[],
  limits: BoxLimits,
): { boxes: Record<string, number>; missing: string[]; out: MatrixCell[] } {
  const choice = {
    boxes: {} as Record<string, number>,
    missing: [] as string[],
    out: [] as MatrixCell[],
  };
  for (const { code, boxes } of asked) {
    const cell = cells.find((one) => one.code === code);
    if (!cell) choice.missing.push(`${code.replace("x", " × ")} mm`);
    else if (mostBoxes(cell.availability, limits) === 0) choice.out.push(cell);
    else {
      const most = mostBoxes(cell.availability, limits);
      choice.boxes[cell.variantId] = Math.min(withinBoxLimits(boxes, limits), most);
    }
  }
  return choice;
}
