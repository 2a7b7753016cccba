import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOG_IMPORTS } from "../modules/catalog-imports";
import type CatalogImportsService from "../modules/catalog-imports/service";
import { runImport } from "../workflows/catalog-import/run-import";

/** A batch takes seconds; one that has not moved for this long was left by a process that ended. */
const STANDS_STILL_MS = 60_000;

/** Takes up imports of the catalog that were left in the middle. */
export default async function resumeCatalogImports(container: MedusaContainer): Promise<void> {
  const left = await container
    .resolve<CatalogImportsService>(CATALOG_IMPORTS)
    .listCatalogImports(
      { state: "applying", moved_at: { $lt: new Date(Date.now() - STANDS_STILL_MS) } },
      { select: ["id"], order: { moved_at: "ASC" } },
    );
  for (const { id } of left) await runImport(container, id);
}

export const config = { name: "resume-catalog-imports", schedule: "* * * * *" };
