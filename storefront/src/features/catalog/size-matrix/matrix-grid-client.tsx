"use client";

import { type KeyboardEvent, useRef, useState } from "react";
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
    // As in a letter: sent from where one is, without the way to the button.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.closest("form")?.requestSubmit();
      return;
    }
    if (event.altKey || event.metaKey) return;
    const here = placeOf(event.target) ?? place;
    const to = moveTo(event.key, event.ctrlKey, here, size);
    if (to) {
      event.preventDefault();
      setPlace(to);
      table.current?.querySelector<HTMLElement>(`[data-at="${to.row}.${to.column}"]`)?.focus();
      return;
    }
    if (event.ctrlKey) return;
    const cell = model.rows[here.row]?.cells[here.column];
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
      className="size-grid"
    >
      <thead>
        <tr>
          <th scope="col">Ø \ length</th>
          {model.lengths.map((length) => (
            <th key={length.metric} scope="col">
              <InUnits {...length} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row, r) => (
          <tr key={row.metric}>
            <th scope="row">
              <span>
                {row.color ? (
                  <i aria-hidden="true" style={{ backgroundColor: row.color.hex }} />
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

/** The cell a key was pressed in. The focus may have come to it before the page was ours. */
function placeOf(target: EventTarget): GridPlace | null {
  const at =
    target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset.at : null;
  const [row, column] = at?.split(".").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
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
