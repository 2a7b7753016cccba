import { dayInWords, shortDay } from "@/lib/dates";
import { formatCents, unitCentsFor } from "@/lib/money";
import { classNames } from "@/ui/class-names";
import { SrOnly } from "@/ui/sr-only";
import { breaksAt } from "./basket-sum";
import { InUnits } from "./in-units";
import type { MatrixCell, SizeLabel } from "./matrix-model";

interface MatrixCellBodyProps {
  /** "0.20 by 30 mm", for those who listen. */
  size: SizeLabel;
  cell: MatrixCell | null;
  boxes: number;
  error: string | undefined;
}

/** Price, stock and chosen boxes of one size; read aloud it is one sentence. */
export function MatrixCellBody({ size, cell, boxes, error }: MatrixCellBodyProps) {
  if (!cell) {
    return (
      <SrOnly>
        <InUnits {...size} />: not made
      </SrOnly>
    );
  }
  const out = cell.availability.state === "out";
  const { reached } = breaksAt(cell.tiers, boxes);
  return (
    <span className="flex flex-col items-center gap-0.5 px-0.5">
      <SrOnly>
        <InUnits {...size} />:{" "}
      </SrOnly>
      <span className={classNames("text-sm font-semibold", out && "font-medium text-ink-3")}>
        {formatCents(unitCentsFor(cell.tiers, boxes))}
      </span>
      <SrOnly> a box, </SrOnly>
      {error ? (
        <span className="line-clamp-2 text-xs leading-tight font-medium text-red">{error}</span>
      ) : reached ? (
        <span className="text-xs text-ink-2">{reached.minQuantity}+ boxes</span>
      ) : (
        <Stock cell={cell} />
      )}
      {boxes > 0 ? (
        <>
          <SrOnly>, </SrOnly>
          <span className="absolute -top-2 -right-1.5 min-w-5 rounded-full bg-teal px-1.5 text-xs font-bold text-on-teal sm:top-1 sm:right-1">
            {boxes}
          </span>
          <SrOnly> {boxes === 1 ? "box" : "boxes"} chosen</SrOnly>
        </>
      ) : null}
    </span>
  );
}

function Stock({ cell }: { cell: MatrixCell }) {
  const { state, quantityLeft, restockOn } = cell.availability;
  if (state === "out") {
    return (
      <span className="text-xs leading-tight text-ink-3">
        <SrOnly>
          out of stock{restockOn ? `, expected ${dayInWords(restockOn)}` : ""}, press Enter to be
          told when it is back
        </SrOnly>
        <span aria-hidden="true">
          {restockOn ? `${shortDay(restockOn)} · ` : "out · "}
          <span className="whitespace-nowrap underline underline-offset-2">tell me</span>
        </span>
      </span>
    );
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
