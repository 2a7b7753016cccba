export interface GridPlace {
  row: number;
  column: number;
}

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

/**
 * Reads a key as a change of the boxes of one cell.
 * @returns the new count (not yet bounded) and the typed digits to remember, or null for other keys
 */
export function countAfterKey(
  key: string,
  cell: string,
  count: number,
  typed: TypedDigits | null,
  now: number,
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
      return { count: count + 1, typed: null };
    case "-":
    case "_":
      return { count: Math.max(0, count - 1), typed: null };
    case "Delete":
    case "Backspace":
      return { count: 0, typed: null };
    default:
      return null;
  }
}
