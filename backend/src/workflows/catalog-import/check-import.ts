import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ImportReport } from "@needlepoint/contracts/catalog-import";
import { type CatalogFile, readCatalogFile } from "../../catalog-file/catalog-file";
import { UnreadableTable } from "../../catalog-file/csv";
import { type ImportPlan, planImport } from "../../catalog-file/plan";
import { readStoredCatalog } from "../../catalog-file/stored-catalog";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { invalid } from "../licensure/refusal";
import { sharedStockProblems } from "./shared-stock-problems";

/** Told at once; the counts tell of the others. */
const MOST_PROBLEMS = 500;
const MOST_ROWS = 300;

/** What a file is about; the rest of the catalog is not read. */
const namedIn = ({ rows }: CatalogFile) => ({
  handles: [...new Set(rows.flatMap(({ cells }) => cells.product_handle || []))],
  skus: rows.map(({ sku }) => sku),
});

/** Reads a file and says what it would do, without doing it. @throws import_refused */
export async function planOf(
  container: MedusaContainer,
  content: Buffer,
  mayClassify: boolean,
): Promise<ImportPlan> {
  try {
    const file = readCatalogFile(content);
    const [catalog, categories] = await Promise.all([
      readStoredCatalog(container, namedIn(file)),
      container.resolve(Modules.PRODUCT).listProductCategories({}, { take: null }),
    ]);
    const handles = new Set(categories.map(({ handle }) => handle));
    const plan = planImport(file, catalog, { categories: handles, mayClassify });
    plan.problems.push(...(await sharedStockProblems(container, plan)));
    return plan;
  } catch (error) {
    if (error instanceof UnreadableTable) throw invalid("import_refused", error.message);
    throw error;
  }
}

/** Names what a plan would do. */
export function digestOf({ rows }: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

function reportOf({ rows, leave, problems, notes }: ImportPlan): ImportReport {
  const create = rows.filter(({ action }) => action === "create").length;
  return {
    counts: { create, update: rows.length - create, leave, problems: problems.length },
    problems: problems.slice(0, MOST_PROBLEMS),
    rows: rows.slice(0, MOST_ROWS),
    notes,
  };
}

/**
 * Checks a file and keeps it with what the check told. A file with one wrong row is kept as refused
 * and can never be applied: it goes in whole or not at all.
 * @throws import_refused when it is no table
 */
export async function checkImport(
  container: MedusaContainer,
  asked: { name: string; content: Buffer; mayClassify: boolean; actor: string },
) {
  const plan = await planOf(container, asked.content, asked.mayClassify);
  const refused = plan.problems.length > 0;
  return container.resolve<CatalogImportsService>(CATALOG_IMPORTS).createCatalogImports({
    name: asked.name.slice(0, 200),
    state: refused ? "refused" : "checked",
    content: refused ? "" : asked.content.toString("utf8"),
    report: reportOf(plan),
    plan_digest: digestOf(plan),
    may_classify: asked.mayClassify,
    actor: asked.actor,
    total: plan.products.length,
  });
}
