"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/ui/class-names";
import type { Chosen } from "./basket-sum";
import { countAfterKey, type GridPlace, moveTo, type TypedDigits } from "./grid-keys";
import { MatrixCellBody } from "./matrix-cell";
import { type MatrixModel, mostBoxes } from "./matrix-model";

export type Units = "metric" | "customary";

interface MatrixGridProps {
  model: MatrixModel;
  units: Units;
  chosen: Chosen;
  errors: Record<string, string>;
  labelledBy: string;
  describedBy: string;
  onBoxes: (variantId: string, boxes: number) => void;
}

/** The grid of sizes: one tab stop, arrows move, digits and plus and minus set boxes. */
export function MatrixGrid({
  model,
  units,
  chosen,
  errors,
  labelledBy,
  describedBy,
  onBoxes,
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
    if (!cell || mostBoxes(cell.availability) === 0) return;
    const id = cell.variantId;
    const change = countAfterKey(event.key, id, chosen[id] ?? 0, typed.current, event.timeStamp);
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
      className="w-full table-fixed border-collapse text-center"
    >
      <thead>
        <tr className="text-xs font-semibold text-ink-2 sm:text-sm">
          <th
            scope="col"
            className="w-18 pr-2 pb-2 text-right font-medium whitespace-nowrap sm:w-28 sm:pr-3"
          >
            ⌀ \ length
          </th>
          {model.lengths.map((length) => (
            <th key={length.metric} scope="col" className="pb-2 font-medium">
              {length[units]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row, r) => (
          <tr key={row.metric}>
            <th scope="row" className="h-16 pr-2 sm:pr-3">
              <span className="flex items-center justify-end gap-2 text-sm font-semibold sm:gap-2.5">
                {row.color ? (
                  <span
                    aria-hidden="true"
                    className="size-3.5 shrink-0 rounded-sm border border-ink/25"
                    style={{ backgroundColor: row.color.hex }}
                  />
                ) : null}
                {row[units]}
                {row.color ? <span className="sr-only">, {row.color.name}</span> : null}
              </span>
            </th>
            {row.cells.map((cell, c) => {
              const length = model.lengths[c];
              const boxes = cell ? (chosen[cell.variantId] ?? 0) : 0;
              const sellable = cell !== null && mostBoxes(cell.availability) > 0;
              const failed = cell ? errors[cell.variantId] : undefined;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid reads the keys of all its cells
                <td
                  key={length?.metric ?? c}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid
                  role="gridcell"
                  data-at={`${r}.${c}`}
                  tabIndex={place.row === r && place.column === c ? 0 : -1}
                  aria-selected={sellable ? boxes > 0 : undefined}
                  aria-disabled={sellable ? undefined : true}
                  aria-invalid={failed ? true : undefined}
                  onFocus={() => setPlace({ row: r, column: c })}
                  onClick={() => {
                    if (cell && sellable) onBoxes(cell.variantId, boxes + 1);
                  }}
                  className={classNames(
                    "relative h-16 border border-line p-0 focus-visible:z-10",
                    cell === null && "hatched",
                    cell !== null && !sellable && "bg-sunk",
                    sellable && boxes === 0 && "cursor-pointer bg-card hover:bg-teal-tint",
                    boxes > 0 && "cursor-pointer bg-teal-tint outline-2 -outline-offset-1",
                    boxes > 0 && (failed ? "outline-red" : "outline-teal"),
                  )}
                >
                  <MatrixCellBody
                    size={`${row[units]} by ${length?.[units] ?? ""}`}
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

function firstSellable(model: MatrixModel): GridPlace {
  for (const [row, { cells }] of model.rows.entries()) {
    const column = cells.findIndex((cell) => cell !== null && mostBoxes(cell.availability) > 0);
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
