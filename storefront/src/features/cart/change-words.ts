import type { LineChange, LineView } from "@needlepoint/contracts/carts";
import { formatCents } from "@/lib/money";

type Named = Pick<LineView, "id" | "title" | "variantTitle" | "quantity">;

/** "4 boxes of …, 0.20 × 30 mm": a line as a sentence names it. */
function nameOf(line: Named | undefined): string {
  return line ? `${line.title}, ${line.variantTitle}` : "A line";
}

/** What changed at a line, said at that line. */
export function changeAtLine(change: LineChange): string {
  switch (change.kind) {
    case "price":
      return `Was ${formatCents(change.fromCents)} a box, is ${formatCents(change.toCents)} now.`;
    case "not_sold":
      return "Not sold any more: it can't be ordered. The rest of the cart can.";
    case "short":
      if (change.left === 0) return "Out of stock now.";
      return change.left === 1 ? "Only 1 box is left." : `Only ${change.left} boxes are left.`;
  }
}

/** What changed, said in a summary. */
export function changeInSummary(change: LineChange, lines: readonly Named[]): string {
  const line = lines.find(({ id }) => id === change.lineId);
  const name = nameOf(line);
  switch (change.kind) {
    case "price":
      return `${name}: from ${formatCents(change.fromCents)} to ${formatCents(change.toCents)} a box.`;
    case "not_sold":
      return `${name}: not sold any more.`;
    case "short":
      return change.left === 0
        ? `${name}: out of stock.`
        : `${name}: ${change.left} left of the ${line?.quantity ?? "boxes"} you have here.`;
  }
}

/** What the one press that takes all changes does. */
export function takeWords(changes: readonly LineChange[]): string {
  const removes = changes.some((one) => one.kind === "not_sold" || isOut(one));
  const lowers = changes.some((one) => one.kind === "short" && one.left > 0);
  const prices = changes.some(({ kind }) => kind === "price");
  if ([removes, lowers, prices].filter(Boolean).length > 1) return "Accept all of this";
  if (removes) return "Take it out of the cart";
  return lowers ? "Take what is left" : "Accept the new price";
}

/** Whether all that changed are prices: then the totals are settled already. */
export function onlyPrices(changes: readonly LineChange[]): boolean {
  return changes.every(({ kind }) => kind === "price");
}

function isOut(change: LineChange): boolean {
  return change.kind === "short" && change.left === 0;
}
