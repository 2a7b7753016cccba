import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PlannedProduct } from "../../catalog-file/planned";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { applyImportBatchWorkflow } from "./apply-batch";
import { batchOf, type ImportPlace } from "./batch";
import { planOf } from "./check-import";
import { eventGroupOf } from "./import-events";
import { tellOfImport } from "./tell-of-import";

/** Sizes of one batch: enough to be quick, few enough to be seen moving. */
const SIZES_AT_ONCE = 200;
const LOCK = "catalog-import";
/** Another one is at work as long as the lock is held. */
const LOCK_PATIENCE_S = 1;

async function placeOf(container: MedusaContainer): Promise<ImportPlace> {
  const [[channel], [profile], [location], categories] = await Promise.all([
    container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 }),
    container.resolve(Modules.FULFILLMENT).listShippingProfiles({}, { take: 1 }),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 1 }),
    container.resolve(Modules.PRODUCT).listProductCategories({}, { take: null }),
  ]);
  if (!channel || !profile || !location) {
    throw new Error("The store has no sales channel, shipping profile or stock location yet.");
  }
  return {
    salesChannelId: channel.id,
    shippingProfileId: profile.id,
    stockLocationId: location.id,
    categoryIds: Object.fromEntries(categories.map(({ handle, id }) => [handle, id])),
  };
}

/** Whole products, as many as make a batch. */
function* batches(products: readonly PlannedProduct[]): Generator<PlannedProduct[]> {
  let batch: PlannedProduct[] = [];
  let sizes = 0;
  for (const product of products) {
    if (batch.length > 0 && sizes + product.variants.length > SIZES_AT_ONCE) {
      yield batch;
      batch = [];
      sizes = 0;
    }
    batch.push(product);
    sizes += product.variants.length;
  }
  if (batch.length > 0) yield batch;
}

async function apply(container: MedusaContainer, id: string): Promise<void> {
  const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
  const row = await imports.retrieveCatalogImport(id);
  if (row.state !== "applying") return;
  const content = Buffer.from(row.content, "utf8");
  // Looked at anew: what was done before a crash is no longer to be done.
  const plan = await planOf(container, content, row.may_classify);
  const [problem] = plan.problems;
  if (problem) {
    throw new Error(`Row ${problem.row}, ${problem.column ?? "the row"}: ${problem.sentence}`);
  }
  const place = await placeOf(container);
  let done = Math.max(0, row.total - plan.products.length);
  try {
    for (const products of batches(plan.products)) {
      await applyImportBatchWorkflow(container).run({
        input: { batch: batchOf(products, place), importId: id, actor: row.actor },
        context: { eventGroupId: eventGroupOf(id) },
      });
      done += products.length;
      await imports.updateCatalogImports({ id, done, moved_at: new Date() });
    }
  } finally {
    // All that the file names: what was done before a crash was not told either.
    await tellOfImport(container, plan.handles);
  }
  const now = new Date();
  await imports.updateCatalogImports({
    id,
    state: "applied",
    content: "",
    done: row.total,
    moved_at: now,
    finished_at: now,
  });
}

/**
 * Applies a confirmed import, or what is left of it after a crash. A batch that fails is undone, and
 * the import stands until somebody takes it up again; it says why.
 */
export async function runImport(container: MedusaContainer, id: string): Promise<void> {
  const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
  await container.resolve(Modules.LOCKING).execute(
    LOCK,
    async () => {
      try {
        await apply(container, id);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The import ${id} of the catalog stopped: ${why}`);
        await imports.updateCatalogImports({ id, state: "stopped", trouble: why.slice(0, 500) });
      }
    },
    { timeout: LOCK_PATIENCE_S },
  );
}
