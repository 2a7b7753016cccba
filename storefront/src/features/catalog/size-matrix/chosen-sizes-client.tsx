"use client";

import { type BoxLimits, boxLimitProblem } from "@needlepoint/needles/box-limits";
import { formatCents, formatEach, unitCentsFor } from "@/lib/money";
import { Icon } from "@/ui/icon";
import { type Chosen, nextBreak } from "./basket-sum";
import { oneFewer } from "./grid-keys";
import { type MatrixCell, mostBoxes } from "./matrix-model";

interface ChosenSizesProps {
  cells: MatrixCell[];
  limits: BoxLimits;
  chosen: Chosen;
  errors: Record<string, string>;
  onBoxes: (variantId: string, boxes: number) => void;
}

const step =
  "grid size-8 place-items-center rounded-control border border-edge bg-card hover:border-ink disabled:opacity-40";

/** The chosen sizes with their boxes: the way to change them with a finger or a mouse. */
export function ChosenSizes({ cells, limits, chosen, errors, onBoxes }: ChosenSizesProps) {
  const lines = cells.filter((cell) => (chosen[cell.variantId] ?? 0) > 0);
  if (lines.length === 0) return null;
  return (
    <ul aria-label="Chosen sizes" className="divide-y divide-line border-t border-line">
      {lines.map((cell) => {
        const boxes = chosen[cell.variantId] ?? 0;
        const unit = unitCentsFor(cell.tiers, boxes);
        const next = nextBreak(cell.tiers, boxes);
        const error = errors[cell.variantId] ?? boxLimitProblem(boxes, limits);
        return (
          <li
            key={cell.variantId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-sm"
          >
            <span className="min-w-26 font-semibold">{cell.title}</span>
            <span className="flex items-center gap-1.5">
              <button
                type="button"
                className={step}
                aria-label={`One box fewer of ${cell.title}`}
                onClick={() => onBoxes(cell.variantId, oneFewer(boxes, limits.min))}
              >
                <Icon name="minus" className="size-4" />
              </button>
              <input
                type="text"
                inputMode="numeric"
                aria-label={`Boxes of ${cell.title}`}
                aria-invalid={error ? true : undefined}
                value={boxes}
                onChange={(event) => {
                  const digits = event.target.value.replace(/\D/g, "").slice(0, 3);
                  // An emptied field waits for its digit; the minus button is the way to none.
                  if (digits !== "") onBoxes(cell.variantId, Number(digits));
                }}
                className="h-8 w-12 rounded-control border border-edge bg-card text-center"
              />
              <button
                type="button"
                className={step}
                aria-label={`One box more of ${cell.title}`}
                disabled={boxes >= mostBoxes(cell.availability, limits)}
                onClick={() => onBoxes(cell.variantId, boxes + 1)}
              >
                <Icon name="plus" className="size-4" />
              </button>
            </span>
            <span className="text-ink-2">
              {formatCents(unit)} a box
              {cell.needlesPerBox > 0 ? `, ${formatEach(unit, cell.needlesPerBox)}` : ""}
              {next ? (
                <span className="block text-xs text-ink-3">
                  {next.moreBoxes} more: {formatCents(next.unitCents)} a box, saves{" "}
                  {formatCents(next.savesCents)}
                </span>
              ) : null}
            </span>
            <span className="ml-auto font-semibold">{formatCents(unit * boxes)}</span>
            {error ? <p className="w-full font-medium text-red">{error}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
