import { type ProductSheet, productSheet } from "@needlepoint/contracts/device-data";
import { shopText } from "@needlepoint/contracts/shop-text";
import { splitLines, splitRows } from "./cells";
import type { PlannedProduct, Problem } from "./planned";
import type { Cells } from "./stored-catalog";

const sheetColumns: Record<string, string> = {
  kind: "kind",
  drawing: "drawing",
  highlights: "highlights",
  specRows: "spec_rows",
  position: "position",
  minBoxes: "min_boxes",
  maxBoxes: "max_boxes",
  demoData: "demo_data",
};
const columnsOfSheet = Object.values(sheetColumns);

/** What the sheet of a product says by its cells; the schema of the wire judges it. */
function sheetInput(cells: Cells): Record<string, unknown> {
  const number = (column: string) => (cells[column] ? Number(cells[column]) : null);
  return {
    kind: cells.kind || undefined,
    drawing: cells.drawing || undefined,
    highlights: splitLines(cells.highlights ?? ""),
    specRows: splitRows(cells.spec_rows ?? ""),
    position: number("position") ?? undefined,
    minBoxes: number("min_boxes"),
    maxBoxes: number("max_boxes"),
    demoData: cells.demo_data === "yes",
  };
}

/** The sheet that a plan writes; null where it leaves the sheet alone. */
export function sheetOf({ stored, changed, cells }: PlannedProduct): ProductSheet | null {
  if (stored && !columnsOfSheet.some((column) => changed.has(column))) return null;
  return productSheet.parse(sheetInput(cells));
}

/** What is wrong with what a plan says of a product, told at the first of its rows. */
export function productProblems(
  product: PlannedProduct,
  row: number,
  categories: ReadonlySet<string>,
): Problem[] {
  const { stored, changed, cells } = product;
  const at = (column: string, sentence: string): Problem => ({
    row,
    column,
    value: (cells[column] ?? "").slice(0, 120),
    sentence,
  });
  const problems: Problem[] = [];
  if (!stored || changed.has("product_title")) {
    const title = shopText.safeParse(cells.product_title ?? "");
    if (!title.success) {
      problems.push(at("product_title", title.error.issues[0]?.message ?? "Write a title."));
    }
  }
  for (const column of ["product_subtitle", "product_description"]) {
    if (!changed.has(column) || cells[column] === "") continue;
    const words = shopText.safeParse(cells[column]);
    if (!words.success) problems.push(at(column, words.error.issues[0]?.message ?? ""));
  }
  const category = cells.product_category ?? "";
  if (changed.has("product_category") && category !== "" && !categories.has(category)) {
    problems.push(at("product_category", "There is no category with this handle."));
  }
  if (!stored || columnsOfSheet.some((column) => changed.has(column))) {
    const read = productSheet.safeParse(sheetInput(cells));
    for (const issue of read.error?.issues ?? []) {
      const column = sheetColumns[String(issue.path[0])] ?? "kind";
      const missing = issue.code === "invalid_type" ? "Fill in this column." : issue.message;
      problems.push(at(column, missing));
    }
  }
  return problems;
}
