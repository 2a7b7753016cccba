import { importMostRows } from "@needlepoint/contracts/catalog-import";
import { readCell } from "./cells";
import { isKnownColumn } from "./columns";
import { readCsv, readText, UnreadableTable } from "./csv";
import type { Problem } from "./planned";
import type { Cells } from "./stored-catalog";

/** A row of a file: what it says, in the columns the file has. */
export type FileRow = { row: number; sku: string; cells: Cells };
export type CatalogFile = { rows: FileRow[]; columns: string[]; problems: Problem[] };

function headerProblems(columns: readonly string[]): Problem[] {
  const at = (column: string, sentence: string): Problem => ({
    row: 1,
    column,
    value: column,
    sentence,
  });
  const problems = columns.flatMap((column, index) => {
    if (column === "") return [at("", `Column ${index + 1} has no name.`)];
    if (columns.indexOf(column) < index) return [at(column, "The column stands twice.")];
    return isKnownColumn(column) ? [] : [at(column, "There is no such column. Take it out.")];
  });
  return columns.includes("sku")
    ? problems
    : [...problems, at("sku", "The column sku is missing.")];
}

/**
 * Reads a file into rows, each cell in its one written form; what is wrong is told by row and column.
 * @throws UnreadableTable when it is no table at all
 */
export function readCatalogFile(bytes: Buffer): CatalogFile {
  const { records } = readCsv(readText(bytes));
  const [header, ...body] = records;
  if (!header || body.length === 0) {
    throw new UnreadableTable("There is no row below the names of the columns.");
  }
  if (body.length > importMostRows) {
    throw new UnreadableTable(
      `The file has ${body.length} rows. Send at most ${importMostRows} at once.`,
    );
  }
  const columns = header.cells.map((name) => name.trim());
  const problems = headerProblems(columns);
  if (problems.length > 0) return { rows: [], columns, problems };
  const first = new Map<string, number>();
  const rows: FileRow[] = [];
  for (const { row, cells: given } of body) {
    if (given.length !== columns.length) {
      const sentence = `The row has ${given.length} fields under ${columns.length} columns.`;
      problems.push({ row, column: null, value: given.slice(0, 3).join(", "), sentence });
      continue;
    }
    const cells: Cells = {};
    for (const [index, column] of columns.entries()) {
      const value = given[index] ?? "";
      const read = readCell(column, value);
      if ("text" in read) cells[column] = read.text;
      else problems.push({ row, column, value: value.slice(0, 120), sentence: read.sentence });
    }
    const sku = cells.sku ?? "";
    const before = first.get(sku);
    if (sku === "") {
      if (cells.sku === "") {
        problems.push({ row, column: "sku", value: "", sentence: "The SKU is missing." });
      }
    } else if (before !== undefined) {
      const sentence = `The SKU stands in row ${before} already.`;
      problems.push({ row, column: "sku", value: sku, sentence });
    } else {
      first.set(sku, row);
      rows.push({ row, sku, cells });
    }
  }
  return { rows, columns, problems };
}
