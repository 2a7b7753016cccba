"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/ui/class-names";
import type { Chosen } from "./basket-sum";
import { countAfterKey, type GridPlace, moveTo, oneMore, type TypedDigits } from "./grid-keys";
import { InUnits } from "./in-units";
import { MatrixCellBody } from "./matrix-cell";
import { type MatrixModel, mostBoxes, type SizeLabel } from "./matrix-model";

interface MatrixGridProps {
  model: MatrixModel;
  chosen: Chosen;
  errors: Record<string, string>;
  labelledBy: string;
  describedBy: string;
  onBoxes: (variantId: string, boxes: number) => void;
  /** A size that is out was pressed. */
  onTellMe: (variantId: string) => void;
}

/** The grid of sizes: one tab stop, arrows move, digits and plus and minus set boxes. */
export function MatrixGrid({
  model,
  chosen,
  errors,
  labelledBy,
  describedBy,
  onBoxes,
  onTellMe,
}: MatrixGridProps) {
  const [place, setPlace] = useState<GridPlace>(() => firstSellable(model));
  const typed = useRef<TypedDigits | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: model.rows.length, columns: model.lengths.length };

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.altKey || event.metaKey) return;
    const to = moveTo(event.key, event.ctrlKey, place, size);
    if (to) {
      event.preventDefault();
      setPlace(to);
      table.current?.querySelector<HTMLElement>(`[data-at="${to.row}.${to.column}"]`)?.focus();
      return;
    }
    if (event.ctrlKey) return;
    const cell = model.rows[place.row]?.cells[place.column];
    if (!cell) return;
    const id = cell.variantId;
    if (mostBoxes(cell.availability, model.limits) === 0) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onTellMe(id);
      return;
    }
    const change = countAfterKey(
      event.key,
      id,
      chosen[id] ?? 0,
      typed.current,
      event.timeStamp,
      model.limits.min,
    );
    if (!change) return;
    event.preventDefault();
    typed.current = change.typed;
    onBoxes(id, change.count);
  }

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's data grid, on a table that reads without scripts
      role="grid"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      // Wide lines scroll within the grid; a column is never narrower than its price.
      style={{ minWidth: `calc(4.5rem + ${size.columns} * 4.25rem)` }}
      className="w-full table-fixed border-separate border-spacing-0 text-center"
    >
      <thead>
        <tr className="text-xs font-semibold text-ink-2 sm:text-sm">
          <th
            scope="col"
            className="sticky top-0 left-0 z-30 w-18 bg-paper pr-2 pb-2 text-right font-medium whitespace-nowrap sm:w-28 sm:pr-3"
          >
            ⌀ \ length
          </th>
          {model.lengths.map((length) => (
            <th
              key={length.metric}
              scope="col"
              className="sticky top-0 z-20 border-b border-line bg-paper pb-2 font-medium"
            >
              <InUnits {...length} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row, r) => (
          <tr key={row.metric}>
            <th
              scope="row"
              className="sticky left-0 z-20 h-16 border-r border-line bg-paper pr-2 sm:pr-3"
            >
              <span className="flex items-center justify-end gap-2 text-sm font-semibold sm:gap-2.5">
                {row.color ? (
                  <span
                    aria-hidden="true"
                    className="size-3.5 shrink-0 rounded-sm border border-ink/25"
                    style={{ backgroundColor: row.color.hex }}
                  />
                ) : null}
                <span>
                  <InUnits {...row} />
                </span>
                {row.color ? <span className="sr-only">, {row.color.name}</span> : null}
              </span>
            </th>
            {row.cells.map((cell, c) => {
              const length = model.lengths[c];
              const boxes = cell ? (chosen[cell.variantId] ?? 0) : 0;
              const sellable = cell !== null && mostBoxes(cell.availability, model.limits) > 0;
              const failed = cell ? errors[cell.variantId] : undefined;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid reads the keys of all its cells
                <td
                  key={length?.metric ?? c}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid
                  role="gridcell"
                  data-at={`${r}.${c}`}
                  data-variant={cell?.variantId}
                  tabIndex={place.row === r && place.column === c ? 0 : -1}
                  aria-selected={sellable ? boxes > 0 : undefined}
                  aria-disabled={cell ? undefined : true}
                  aria-invalid={failed ? true : undefined}
                  onFocus={() => setPlace({ row: r, column: c })}
                  onClick={() => {
                    if (!cell) return;
                    if (sellable) onBoxes(cell.variantId, oneMore(boxes, model.limits.min));
                    else onTellMe(cell.variantId);
                  }}
                  className={classNames(
                    "relative h-16 scroll-mb-28 border-r border-b border-line p-0 focus-visible:z-10",
                    cell === null && "hatched",
                    cell !== null && !sellable && "cursor-pointer bg-sunk",
                    sellable && boxes === 0 && "cursor-pointer bg-card hover:bg-teal-tint",
                    boxes > 0 && "cursor-pointer bg-teal-tint outline-2 -outline-offset-1",
                    boxes > 0 && (failed ? "outline-red" : "outline-teal"),
                  )}
                >
                  <MatrixCellBody
                    size={bothWays(row, length)}
                    cell={cell}
                    boxes={boxes}
                    error={failed}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bothWays(diameter: SizeLabel, length: SizeLabel | undefined): SizeLabel {
  return {
    metric: `${diameter.metric} by ${length?.metric ?? ""}`,
    customary: `${diameter.customary} by ${length?.customary ?? ""}`,
  };
}

function firstSellable(model: MatrixModel): GridPlace {
  for (const [row, { cells }] of model.rows.entries()) {
    const column = cells.findIndex(
      (cell) => cell !== null && mostBoxes(cell.availability, model.limits) > 0,
    );
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
