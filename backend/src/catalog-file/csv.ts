/** Why a file cannot be read as a table at all, in a sentence for the person who sent it. */
export class UnreadableTable extends Error {}

export type Separator = "," | ";" | "\t";
/** Records of a file with the row a spreadsheet shows them in; empty rows are left out. */
export type CsvTable = { separator: Separator; records: { row: number; cells: string[] }[] };

const UTF8_MARK = "\uFEFF";
/** What a spreadsheet would run as a formula; quotes before it are how we say that it is text. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Text as a cell that no spreadsheet takes for a formula. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
/** The text of such a cell. */
export const bareCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/**
 * Bytes as text. Spreadsheets save in many ways; one that would change letters silently is refused.
 * @throws UnreadableTable
 */
export function readText(bytes: Buffer): string {
  if (bytes.length === 0) throw new UnreadableTable("The file is empty. Choose it again.");
  if (bytes.subarray(0, 2).toString("latin1") === "PK") {
    throw new UnreadableTable("This is a workbook. Save it as “CSV UTF-8” and send that.");
  }
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff" || bytes.includes(0)) {
    throw new UnreadableTable("The file is not saved as UTF-8. Save it as “CSV UTF-8”.");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(UTF8_MARK, "");
  } catch {
    throw new UnreadableTable(
      "The file is not saved as UTF-8, so letters would be lost. Save it as “CSV UTF-8”.",
    );
  }
}

/** By the first line: what stands between its words most. */
function separatorOf(text: string): Separator {
  const [line = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => line.split(mark).length;
  if (count(";") > count(",")) return ";";
  return count("\t") > count(",") ? "\t" : ",";
}

/**
 * Reads a table: fields by commas, semicolons or tabs, quoted as in RFC 4180.
 * @throws UnreadableTable when a quoted field is not closed
 */
export function readCsv(text: string): CsvTable {
  const separator = separatorOf(text);
  const records: CsvTable["records"] = [];
  let cells: string[] = [];
  let row = 1;
  let at = 0;
  const end = (): void => {
    if (cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
    cells = [];
    row += 1;
  };
  while (at < text.length) {
    if (text[at] === '"') {
      let field = "";
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) throw new UnreadableTable(`Row ${row}: a quote is opened and not closed.`);
        field += text.slice(from, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
        from = at + 1;
      }
      cells.push(bareCell(field));
    } else {
      let to = at;
      while (to < text.length && text[to] !== separator && text[to] !== "\n" && text[to] !== "\r")
        to += 1;
      cells.push(bareCell(text.slice(at, to)));
      at = to;
    }
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push("");
      continue;
    }
    // Whatever stands between a closing quote and the next mark belongs to no field.
    while (at < text.length && text[at] !== "\n" && text[at] !== "\r" && text[at] !== separator) {
      throw new UnreadableTable(`Row ${row}: something stands behind a closing quote.`);
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    end();
  }
  if (cells.length > 0) end();
  return { separator, records };
}

/** Writes a table that spreadsheets open as it is: marked as UTF-8, every cell text. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = guardCell(text);
    return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${UTF8_MARK}${records.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}
