export interface GridPlace {
  row: number;
  column: number;
}

/** Rows that Page Up and Page Down move by: half of what a phone shows. */
const rowsAPage = 4;

/** Where a key moves the focus in a grid, or null when the key moves nothing. */
export function moveTo(
  key: string,
  withControl: boolean,
  from: GridPlace,
  size: { rows: number; columns: number },
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const at = (row: number, column: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case "ArrowUp":
      return at(from.row - 1, from.column);
    case "ArrowDown":
      return at(from.row + 1, from.column);
    case "ArrowLeft":
      return at(from.row, from.column - 1);
    case "ArrowRight":
      return at(from.row, from.column + 1);
    case "PageUp":
      return at(from.row - rowsAPage, from.column);
    case "PageDown":
      return at(from.row + rowsAPage, from.column);
    case "Home":
      return withControl ? at(0, 0) : at(from.row, 0);
    case "End":
      return withControl ? at(lastRow, lastColumn) : at(from.row, lastColumn);
    default:
      return null;
  }
}

/** A digit typed soon after another one continues the number. */
const sameNumberMs = 900;

/** The number being typed into a cell, and when its last digit came. */
export interface TypedDigits {
  cell: string;
  digits: string;
  at: number;
}

/** One box more; the first press takes as many as an order must hold. */
export function oneMore(count: number, least: number): number {
  return count === 0 ? least : count + 1;
}

/** One box fewer; under the fewest an order may hold it is none. */
export function oneFewer(count: number, least: number): number {
  return count <= least ? 0 : count - 1;
}

/**
 * Reads a key as a change of the boxes of one cell. Digits are taken as typed, for "1" may become
 * "12"; whether so many may be ordered is said beside the number.
 * @param least the fewest boxes of a size that an order may hold
 * @returns the new count (not yet bounded) and the typed digits to remember, or null for other keys
 */
export function countAfterKey(
  key: string,
  cell: string,
  count: number,
  typed: TypedDigits | null,
  now: number,
  least = 1,
): { count: number; typed: TypedDigits | null } | null {
  if (/^[0-9]$/.test(key)) {
    const goesOn = typed !== null && typed.cell === cell && now - typed.at < sameNumberMs;
    const digits = (goesOn ? typed.digits + key : key).slice(-3);
    return { count: Number(digits), typed: { cell, digits, at: now } };
  }
  switch (key) {
    case "Enter":
    case " ":
    case "+":
    case "=":
      return { count: oneMore(count, least), typed: null };
    case "-":
    case "_":
      return { count: oneFewer(count, least), typed: null };
    case "Delete":
    case "Backspace":
      return { count: 0, typed: null };
    default:
      return null;
  }
}
