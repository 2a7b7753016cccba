/** Rows of a `<handle>.csv` in the form that `productFile` expects under `variants`. */
export type CsvVariants = { variants: Record<string, unknown>[]; problems: string[] };

type Line = { number: number; cell(column: string): string | undefined };

const knownColumns = new Set([
  "sku",
  "title",
  "diameter_mm",
  "length_mm",
  "color_name",
  "color_hex",
  "weight_grams",
  "price",
  "stock",
  "restock_on",
  "udi_di",
]);
const breakColumn = /^price_([1-9]\d*)$/;
const optionColumn = /^option_(.+)$/;

/**
 * Records of a CSV, fields quoted as in RFC 4180; null when a quote is left open. Empty lines are
 * dropped.
 */
function splitRecords(text: string): string[][] | null {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) return null;
    const [, quoted, plain = "", end] = match;
    record.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === "," && field.lastIndex === text.length) record.push("");
    if (end !== "," || field.lastIndex === text.length) {
      records.push(record);
      record = [];
    }
  }
  return records.filter((fields) => fields.some((value) => value !== ""));
}

function headerProblems(header: readonly string[]): string[] {
  return header.flatMap((column, i) => {
    if (header.indexOf(column) < i) return [`line 1: the column "${column}" stands twice`];
    const known = knownColumns.has(column) || breakColumn.test(column) || optionColumn.test(column);
    return known ? [] : [`line 1: there is no column "${column}"`];
  });
}

const numberOf = (cell: string | undefined) => (cell === undefined ? undefined : Number(cell));

function variantOf(line: Line, header: readonly string[], problems: string[]) {
  const cents = (column: string): number | undefined => {
    const cell = line.cell(column);
    if (cell === undefined) return undefined;
    const [, dollars, rest] = /^(\d+)\.(\d{2})$/.exec(cell) ?? [];
    if (dollars !== undefined && rest !== undefined) return Number(dollars) * 100 + Number(rest);
    problems.push(`line ${line.number}, ${column}: write dollars like 14.80, not "${cell}"`);
    return undefined;
  };
  const matching = (pattern: RegExp) =>
    header.flatMap((column) => {
      const name = pattern.exec(column)?.[1];
      return name !== undefined && line.cell(column) !== undefined ? [{ column, name }] : [];
    });

  const price = cents("price");
  if (price === undefined && line.cell("price") === undefined) {
    problems.push(`line ${line.number}: the price is missing`);
  }
  const restockOn = line.cell("restock_on");
  const shared = {
    sku: line.cell("sku"),
    weightGrams: numberOf(line.cell("weight_grams")),
    priceCents: price,
    quantityBreaks: matching(breakColumn)
      .map(({ column, name }) => ({ minQuantity: Number(name), unitCents: cents(column) }))
      .sort((a, b) => a.minQuantity - b.minQuantity),
    stock: numberOf(line.cell("stock")),
    ...(restockOn === undefined ? {} : { restockOn }),
    udiDi: line.cell("udi_di") ?? null,
  };
  if (header.includes("diameter_mm")) {
    return {
      ...shared,
      diameterMm: numberOf(line.cell("diameter_mm")),
      lengthMm: numberOf(line.cell("length_mm")),
      colorCode: { name: line.cell("color_name"), hex: line.cell("color_hex") },
    };
  }
  const optionValues = Object.fromEntries(
    matching(optionColumn).map(({ column, name }) => [name, line.cell(column)]),
  );
  return { ...shared, title: line.cell("title"), optionValues };
}

/**
 * Reads the variants of one product from a spreadsheet saved as CSV. The columns are named in
 * `schema.ts`; a problem names the line and the column. What a cell may hold is left to
 * `productFile`, which checks these rows as it checks those of a JSON file.
 */
export function readVariantsCsv(text: string): CsvVariants {
  // Spreadsheets put a byte order mark before the first column's name.
  const records = splitRecords(text.replace(/^\uFEFF/, ""));
  if (!records) return { variants: [], problems: ["a quoted field is not closed"] };
  const [header = [], ...rows] = records;
  if (rows.length === 0) return { variants: [], problems: ["there is no line below the header"] };
  const problems = headerProblems(header);
  const variants = rows.map((fields, i) => {
    const number = i + 2;
    if (fields.length !== header.length) {
      problems.push(`line ${number}: ${fields.length} fields under ${header.length} columns`);
    }
    const cell = (column: string) => fields[header.indexOf(column)] || undefined;
    return variantOf({ number, cell }, header, problems);
  });
  return { variants, problems };
}
