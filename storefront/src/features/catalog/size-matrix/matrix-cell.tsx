import { dayInWords, shortDay } from "@/lib/dates";
import { formatCents, unitCentsFor } from "@/lib/money";
import { classNames } from "@/ui/class-names";
import { breaksAt } from "./basket-sum";
import type { MatrixCell } from "./matrix-model";

/** Price, stock and chosen boxes of one size. */
export function MatrixCellBody({ cell, boxes }: { cell: MatrixCell; boxes: number }) {
  const out = cell.availability.state === "out";
  const { reached } = breaksAt(cell.tiers, boxes);
  return (
    <span aria-hidden="true" className="flex flex-col items-center gap-0.5 px-0.5">
      <span className={classNames("text-sm font-semibold", out && "font-medium text-ink-3")}>
        {formatCents(unitCentsFor(cell.tiers, boxes))}
      </span>
      {reached ? (
        <span className="text-xs text-ink-2">{reached.minQuantity}+ boxes</span>
      ) : (
        <Stock cell={cell} />
      )}
      {boxes > 0 ? (
        <span className="absolute -top-2 -right-1.5 z-10 min-w-5 sm:top-1 sm:right-1 rounded-full bg-teal px-1.5 text-xs font-bold text-on-teal">
          {boxes}
        </span>
      ) : null}
    </span>
  );
}

function Stock({ cell }: { cell: MatrixCell }) {
  const { state, quantityLeft, restockOn } = cell.availability;
  if (state === "out") {
    return <span className="text-xs text-ink-3">{restockOn ? shortDay(restockOn) : "out"}</span>;
  }
  return (
    <span className="flex items-center gap-1 text-xs whitespace-nowrap text-ink-2">
      <span
        className={classNames("size-1.5 rounded-full", state === "low" ? "bg-amber" : "bg-green")}
      />
      {state === "low" ? `${quantityLeft ?? "few"} left` : "in stock"}
    </span>
  );
}

/** The same cell for those who listen. */
export function spokenCell(cell: MatrixCell | null, boxes: number): string {
  if (cell === null) return "not made";
  const price = `${formatCents(unitCentsFor(cell.tiers, boxes))} a box`;
  const { state, quantityLeft, restockOn } = cell.availability;
  if (state === "out") {
    return `${price}, out of stock${restockOn ? `, expected ${dayInWords(restockOn)}` : ""}`;
  }
  const stock = state === "low" ? `${quantityLeft ?? "few"} left` : "in stock";
  return `${price}, ${stock}${boxes > 0 ? `, ${boxes} ${boxes === 1 ? "box" : "boxes"} chosen` : ""}`;
}
