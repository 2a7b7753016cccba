import type { ImportedRow } from "@needlepoint/contracts/catalog-import";
import type { CatalogFile, FileRow } from "./catalog-file";
import { isProductColumn } from "./columns";
import type { PlannedProduct, PlannedVariant, Problem } from "./planned";
import { productProblems } from "./product-from-cells";
import type { Cells, StoredProduct } from "./stored-catalog";
import { defaultClass, takenChoices, variantProblems } from "./variant-from-cells";

export type ImportPlan = {
  /** Products the file names, changed or not. */
  handles: string[];
  products: PlannedProduct[];
  rows: ImportedRow[];
  leave: number;
  problems: Problem[];
  notes: string[];
};

type Group = { handle: string; stored: StoredProduct | null; rows: FileRow[] };

/** Medusa slows down with more, and no page shows them. */
const MOST_SIZES = 100;

const NEW_PRODUCT: Cells = { product_status: "draft", position: "1000", demo_data: "no" };

/** The cells of a row that say something else than what is stored. */
function differing(file: Cells, stored: Cells, ofProduct: boolean): string[] {
  return Object.keys(file).filter(
    (column) => isProductColumn(column) === ofProduct && file[column] !== (stored[column] ?? ""),
  );
}

/** Rows by the product they belong to, in the order of the file. */
function groupRows(
  file: CatalogFile,
  catalog: readonly StoredProduct[],
  problems: Problem[],
): Group[] {
  const bySku = new Map<string, StoredProduct>();
  const byHandle = new Map(catalog.map((product) => [product.handle, product]));
  for (const product of catalog) {
    for (const { sku } of product.variants) if (sku !== "") bySku.set(sku, product);
  }
  const groups = new Map<string, Group>();
  for (const row of file.rows) {
    const given = row.cells.product_handle ?? "";
    const owner = bySku.get(row.sku);
    if (owner && given !== "" && given !== owner.handle) {
      const sentence = `This SKU belongs to ${owner.handle}. A size does not move to another product.`;
      problems.push({ row: row.row, column: "product_handle", value: given, sentence });
      continue;
    }
    const handle = owner?.handle ?? given;
    if (handle === "") {
      const sentence = "The SKU is new, so its product has to be named.";
      problems.push({ row: row.row, column: "product_handle", value: "", sentence });
      continue;
    }
    const stored = owner ?? byHandle.get(handle) ?? null;
    const group = groups.get(handle) ?? { handle, stored, rows: [] };
    group.rows.push(row);
    groups.set(handle, group);
  }
  return [...groups.values()];
}

/** What stands in each row of a product about the product has to be one and the same. */
function assertOneVoice({ rows }: Group, problems: Problem[]): void {
  const [first, ...others] = rows;
  if (!first) return;
  for (const other of others) {
    for (const column of Object.keys(other.cells)) {
      if (!isProductColumn(column) || other.cells[column] === first.cells[column]) continue;
      problems.push({
        row: other.row,
        column,
        value: (other.cells[column] ?? "").slice(0, 120),
        sentence: `Row ${first.row} says something else of the same product.`,
      });
    }
  }
}

type Asked = { categories: ReadonlySet<string>; mayClassify: boolean };

function planVariant(group: Group, { row, sku, cells: file }: FileRow): PlannedVariant {
  const stored = group.stored?.variants.find((variant) => variant.sku === sku) ?? null;
  const own = Object.fromEntries(
    Object.entries(file).filter(([column]) => !isProductColumn(column)),
  );
  // Boxes are counted when they are received; a file tells them of what nobody has counted yet.
  if (stored?.counted) delete own.stock;
  const cells = { ...stored?.cells, ...own };
  if (!stored) cells.restriction_class ||= defaultClass(cells);
  const changed = stored
    ? differing(own, stored.cells, false)
    : Object.keys(cells).filter((column) => cells[column] !== "");
  return { row, sku, stored, cells, changed: new Set(changed) };
}

function planProduct(group: Group, asked: Asked, problems: Problem[]): PlannedProduct {
  const [first] = group.rows;
  const file = Object.fromEntries(
    Object.entries(first?.cells ?? {}).filter(([column]) => isProductColumn(column)),
  );
  const known: Cells = group.stored?.cells ?? { ...NEW_PRODUCT, product_handle: group.handle };
  const filled = group.stored
    ? file
    : Object.fromEntries(Object.entries(file).filter(([, value]) => value !== ""));
  const cells = { ...known, ...filled };
  // A sheet that is begun by one of its cells gets what the others need.
  if (cells.kind === "needle") cells.drawing ||= "needle";
  if (cells.kind === "supply") cells.drawing ||= "tray";
  const changed = new Set(
    group.stored
      ? differing(cells, group.stored.cells, true)
      : Object.keys(cells).filter((column) => cells[column] !== ""),
  );
  const product: PlannedProduct = {
    handle: group.handle,
    stored: group.stored,
    cells,
    changed,
    variants: group.rows.map((row) => planVariant(group, row)),
  };
  if (first) problems.push(...productProblems(product, first.row, asked.categories));
  if (product.variants.length > MOST_SIZES) {
    const sentence = `A product holds at most ${MOST_SIZES} sizes. Divide it into lines.`;
    problems.push({
      row: first?.row ?? 1,
      column: "product_handle",
      value: group.handle,
      sentence,
    });
    return product;
  }
  const judged = { mayClassify: asked.mayClassify, taken: takenChoices(product) };
  for (const variant of product.variants) {
    problems.push(...variantProblems(product, variant, judged));
  }
  return product;
}

function rowsOf(product: PlannedProduct): ImportedRow[] {
  const change = (columns: Iterable<string>, from: Cells | undefined, to: Cells) =>
    [...columns].map((column) => ({
      column,
      from: from?.[column] ?? "",
      to: to[column] ?? "",
    }));
  return product.variants.flatMap((variant, index) => {
    // What changes of the product is told once, in its first row.
    const changes = [
      ...(index === 0 ? change(product.changed, product.stored?.cells, product.cells) : []),
      ...change(variant.changed, variant.stored?.cells, variant.cells),
    ];
    if (variant.stored && changes.length === 0) return [];
    const action = variant.stored ? ("update" as const) : ("create" as const);
    return [{ row: variant.row, sku: variant.sku, action, changes }];
  });
}

/**
 * What a file would do to the catalog. Rows that are missing from the file are left as they are, and
 * so is a column that the file does not have.
 */
export function planImport(
  file: CatalogFile,
  catalog: readonly StoredProduct[],
  asked: Asked,
): ImportPlan {
  const problems = [...file.problems];
  const groups = groupRows(file, catalog, problems);
  const products = groups.map((group) => {
    assertOneVoice(group, problems);
    return planProduct(group, asked, problems);
  });
  const rows = products.flatMap(rowsOf);
  const planned = products.reduce((sum, { variants }) => sum + variants.length, 0);
  const counted = groups.flatMap(({ stored, rows: given }) =>
    given.filter(({ sku, cells }) => {
      const variant = stored?.variants.find((each) => each.sku === sku);
      return variant?.counted && cells.stock !== undefined && cells.stock !== variant.cells.stock;
    }),
  ).length;
  return {
    handles: groups.map(({ handle }) => handle),
    products: products.filter(
      ({ stored, changed, variants }) =>
        !stored || changed.size > 0 || variants.some((variant) => variant.changed.size > 0),
    ),
    rows,
    leave: planned - rows.length,
    problems: problems.sort((a, b) => a.row - b.row),
    notes:
      counted === 0
        ? []
        : [
            `Stock differs for ${counted} sizes that are counted already. It is not taken from a file: count it under Inventory.`,
          ],
  };
}
