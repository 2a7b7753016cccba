import { drawingName, restrictionClass } from "@needlepoint/contracts/catalog";
import { needleCoating, needleHandle, sterilization } from "@needlepoint/needles/spec";
import { optionOf, tierOf } from "./columns";

/** A cell in its one written form, or a sentence about it. */
export type Cell = { text: string } | { sentence: string };

const oneOf =
  (values: readonly string[]) =>
  (text: string): Cell => {
    const found = text.toLowerCase();
    return values.includes(found)
      ? { text: found }
      : { sentence: `Write one of: ${values.join(", ")}.` };
  };

const whole =
  (what: string, least: number, most: number) =>
  (text: string): Cell => {
    const number = Number(text);
    return /^\d{1,9}(\.0+)?$/.test(text) && number >= least && number <= most
      ? { text: String(number) }
      : { sentence: `Write ${what} as a whole number from ${least} to ${most}.` };
  };

/** Millimeters, as the database keeps them: two decimals are more than any maker prints. */
const millimeters = (text: string): Cell =>
  /^\d{1,3}(\.\d{1,3})?$/.test(text)
    ? { text: String(Number(text)) }
    : { sentence: "Write millimeters with a point, like 0.25." };

const yesNo = (text: string): Cell => {
  const found = text.toLowerCase();
  if (["yes", "true", "1"].includes(found)) return { text: "yes" };
  if (["no", "false", "0"].includes(found)) return { text: "no" };
  return { sentence: "Write yes or no." };
};

const dollars = (text: string): Cell => {
  const [, whole, cents = ""] = /^\$?(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined || Number(`${whole}.${cents || 0}`) === 0) {
    return { sentence: "Write dollars like 14.80." };
  }
  return { text: `${Number(whole)}.${cents.padEnd(2, "0")}` };
};

const day = (text: string): Cell =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? { text }
    : { sentence: "Write the day like 2026-11-23." };

const words =
  (most: number) =>
  (text: string): Cell =>
    text.length <= most ? { text } : { sentence: `Keep it under ${most} characters.` };

const pattern =
  (form: RegExp, sentence: string) =>
  (text: string): Cell =>
    form.test(text) ? { text } : { sentence };

const readers: Record<string, (text: string) => Cell> = {
  // One that is stored already is as it is: only a new one has a form.
  sku: words(100),
  product_handle: pattern(
    /^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    "Write the handle in at most 120 small letters, digits and hyphens.",
  ),
  product_title: words(200),
  product_subtitle: words(400),
  product_description: words(10_000),
  product_status: oneOf(["draft", "published", "proposed", "rejected"]),
  product_category: words(100),
  kind: oneOf(["needle", "supply"]),
  drawing: oneOf(drawingName.options),
  highlights: words(4000),
  spec_rows: words(10_000),
  position: whole("the place", 1, 100_000),
  min_boxes: whole("boxes", 1, 999),
  max_boxes: whole("boxes", 1, 999),
  demo_data: yesNo,
  variant_title: words(200),
  weight_grams: whole("grams", 1, 1_000_000),
  restriction_class: oneOf(restrictionClass.options),
  diameter_mm: millimeters,
  length_mm: millimeters,
  handle: oneOf(needleHandle.options),
  conductive: yesNo,
  coating: oneOf(needleCoating.options),
  guide_tube: yesNo,
  needles_per_box: whole("needles", 1, 100_000),
  needles_per_blister: whole("needles", 1, 100_000),
  sterilization: oneOf(sterilization.options),
  color_name: words(60),
  color_hex: (text) =>
    /^#[0-9a-f]{6}$/i.test(text)
      ? { text: text.toLowerCase() }
      : { sentence: "Write the color as #rrggbb." },
  udi_di: words(60),
  restock_on: day,
  stock: whole("boxes", 0, 10_000_000),
};

/** Reads a cell of a column. An empty one is empty, whatever the column. */
export function readCell(column: string, cell: string): Cell {
  const text = cell.trim().replaceAll("\r\n", "\n");
  if (text === "") return { text: "" };
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) {
    return { sentence: "The spreadsheet shortened this number. Format the column as text." };
  }
  if (tierOf(column) !== null) return dollars(text);
  if (optionOf(column) !== null) return words(100)(text);
  return readers[column]?.(text) ?? { text };
}

const escapes: Record<string, string> = { n: "\n" };
const unmark = (text: string) =>
  text.replace(/\\(.)/g, (_all, letter: string) => escapes[letter] ?? letter);
const mark = (text: string) => text.trim().replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

/** Highlights as one cell: a line each. */
export const joinLines = (lines: readonly string[]): string => lines.map(mark).join("\n");
export const splitLines = (cell: string): string[] =>
  cell === "" ? [] : cell.split("\n").map((line) => unmark(line.trim()));

type Row = { label: string; value: string };
/** A spec table as one cell: a line `Label: value` each. */
export const joinRows = (rows: readonly Row[]): string =>
  rows
    .map(({ label, value }) => `${mark(label).replaceAll(":", "\\:")}: ${mark(value)}`)
    .join("\n");
export function splitRows(cell: string): Row[] {
  if (cell === "") return [];
  return cell.split("\n").map((line) => {
    const [, label = "", value = ""] = /^((?:[^\\:]|\\.)*):?(.*)$/.exec(line.trim()) ?? [];
    return { label: unmark(label.trim()), value: unmark(value.trim()) };
  });
}
