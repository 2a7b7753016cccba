/** Reading an order that somebody pasted or uploaded: a SKU or a size, and a number of boxes. */

/** The most lines that are taken at once. */
export const ORDER_LIST_LIMIT = 200;
/** Longer than any SKU or size; what is longer is a sentence. */
const LONGEST_TEXT = 60;

export type OrderListLine = {
  /** SKU or size, as written. */
  text: string;
  /** Box counts as written, one for each line of the paste that says the same text. */
  quantities: string[];
};

export type OrderList = {
  lines: OrderListLine[];
  /** Lines with something on them in the whole paste, its header aside. */
  total: number;
  /** The line of the paste, from 0, at which what was not taken begins; null when all was. */
  restFrom: number | null;
};

const WHOLE = /^\d{1,6}$/;
const QUANTITY_COLUMN = /^(qty|quantity|boxes|box count|count|amount|number|pcs)\.?$/i;
const TEXT_COLUMN = /^(sku|item|item no|item number|product|product code|code|article|size)\.?$/i;

type Columns = { text: number; quantity: number };

/** The mark that parts the fields of a line; a comma may also stand in a number ("0,25x40"). */
function delimiterOf(line: string): string | null {
  return ["\t", ";", "|", ","].find((mark) => line.includes(mark)) ?? null;
}

/** Fields of one line, quoted as in CSV. */
function fieldsOf(line: string, mark: string): string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const letter = line.charAt(i);
    if (letter === '"' && quoted && line.charAt(i + 1) === '"') {
      field += '"';
      i += 1;
    } else if (letter === '"' && (quoted || field.trim() === "")) {
      quoted = !quoted;
      field = quoted ? "" : field;
    } else if (letter === mark && !quoted) {
      fields.push(field.trim());
      field = "";
    } else field += letter;
  }
  return [...fields, field.trim()];
}

/** The columns that a header names; null for a line that is no header. */
function headerOf(line: string): Columns | null {
  if (/\d/.test(line)) return null;
  const mark = delimiterOf(line);
  const names = mark ? fieldsOf(line, mark) : line.trim().split(/\s+/);
  const text = names.findIndex((name) => TEXT_COLUMN.test(name));
  const quantity = names.findIndex((name) => QUANTITY_COLUMN.test(name));
  return text < 0 && quantity < 0 ? null : { text, quantity };
}

/** "SKU x 2", "SKU 2", "2 x SKU": fields that only spaces part. */
function bySpaces(line: string): [string, string] {
  const before = /^(\d{1,4})\s*[x×]\s+(?=\S)(.+)$/i.exec(line);
  if (before?.[1] && before[2]) return [before[2].trim(), before[1]];
  const times = /^(.+?)\s+[x×*]\s*(\d{1,6})$/i.exec(line);
  // "0.20 x 30" is a size and no thirty boxes of something.
  if (times?.[1] && times[2] && !/^[\d.,]+$/.test(times[1])) return [times[1].trim(), times[2]];
  const last = /^(.+?)\s+(\d{1,6})$/.exec(line);
  if (last?.[1] && last[2] && !/[x×*]$/i.test(last[1])) return [last[1].trim(), last[2]];
  return [line.trim(), "1"];
}

function byFields(fields: string[], mark: string): [string, string] {
  const [first = "", second = "", third] = fields;
  // A comma within the diameter: "0,25x40, 2".
  if (mark === "," && /^0?$/.test(first) && /^\d{1,2}\s*[x×*]/i.test(second)) {
    return byFields([`${first},${second}`, third ?? "1"], mark);
  }
  if (fields.length === 2) {
    const swapped = WHOLE.test(first) && second !== "" && !WHOLE.test(second);
    return swapped ? [second, first] : [first, second || "1"];
  }
  const place = fields.findLastIndex((field, i) => i > 0 && WHOLE.test(field));
  return [
    first,
    place < 0 ? (fields.findLast((field) => field !== "") ?? "1") : (fields[place] ?? "1"),
  ];
}

function readLine(line: string, columns: Columns | null): [string, string] {
  const mark = delimiterOf(line);
  if (!mark) return bySpaces(line.trim());
  const fields = fieldsOf(line, mark);
  if (columns && columns.text >= 0) {
    const quantity = columns.quantity < 0 ? "1" : (fields[columns.quantity] ?? "");
    return [fields[columns.text] ?? "", quantity || "1"];
  }
  return byFields(fields, mark);
}

/**
 * Reads a pasted or uploaded order: one line each, `SKU, quantity`, parted by comma, tab, semicolon
 * or spaces, with or without a header. A line without a number asks for one box. Lines that say the
 * same text become one, with every number kept. Never throws.
 */
export function readOrderList(paste: string, limit = ORDER_LIST_LIMIT): OrderList {
  const lines = new Map<string, OrderListLine>();
  let columns: Columns | null = null;
  let total = 0;
  let restFrom: number | null = null;
  for (const [i, raw] of paste
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = [...raw]
      .map((letter) => (letter < " " && letter !== "\t" ? " " : letter))
      .join("");
    if (!/[^\s,;|"]/.test(line)) continue;
    if (total === 0 && columns === null) {
      columns = headerOf(line);
      if (columns) continue;
    }
    total += 1;
    if (restFrom !== null) continue;
    const [text, quantity] = readLine(line, columns);
    const key = text.toLowerCase().replace(/\s+/g, " ").slice(0, LONGEST_TEXT);
    const known = lines.get(key);
    if (!known && lines.size >= limit) restFrom = i;
    else if (known) known.quantities.push(quantity.slice(0, 12));
    else {
      lines.set(key, {
        text: text.replace(/\s+/g, " ").slice(0, LONGEST_TEXT),
        quantities: [quantity.slice(0, 12)],
      });
    }
  }
  return { lines: [...lines.values()], total, restFrom };
}

/** The boxes of a line in all; null when one of its counts is no whole number from 1. */
export function boxesOf(quantities: readonly string[]): number | null {
  let sum = 0;
  for (const quantity of quantities) {
    if (!WHOLE.test(quantity.trim()) || Number(quantity) < 1) return null;
    sum += Number(quantity);
  }
  return quantities.length === 0 ? null : sum;
}
