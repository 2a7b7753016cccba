import { dayInWords, shortDay } from "@/lib/dates";
import { formatCents, unitCentsFor } from "@/lib/money";
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
  const { reached } = breaksAt(cell.tiers, boxes);
  return (
    <span>
      <SrOnly>
        <InUnits {...size} />:{" "}
      </SrOnly>
      <b>{formatCents(unitCentsFor(cell.tiers, boxes))}</b>
      <SrOnly> a box, </SrOnly>
      {error ? (
        <span className="line-clamp-2 text-xs leading-tight font-medium text-red">{error}</span>
      ) : reached ? (
        <small>{reached.minQuantity}+ boxes</small>
      ) : (
        <Stock cell={cell} />
      )}
      {boxes > 0 ? (
        <>
          <SrOnly>, </SrOnly>
          <span className="absolute -top-2 -right-1.5 z-1 min-w-5 rounded-full bg-teal px-1.5 text-xs font-bold text-on-teal sm:top-1 sm:right-1">
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
      <small>
        <SrOnly>
          out of stock{restockOn ? `, expected ${dayInWords(restockOn)}` : ""}, press Enter to be
          told when it is back
        </SrOnly>
        <span aria-hidden="true">
          {restockOn ? `${shortDay(restockOn)} · ` : "out · "}
          <u>tell me</u>
        </span>
      </small>
    );
  }
  return (
    <small>
      <i className={state === "low" ? "low" : undefined} />
      {state === "low" ? `${quantityLeft ?? "few"} left` : "in stock"}
    </small>
  );
}
