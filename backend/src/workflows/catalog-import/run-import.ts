import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PlannedProduct } from "../../catalog-file/planned";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { applyBatch } from "./apply-batch";
import { batchOf, type ImportPlace } from "./batch";
import { planOf } from "./check-import";
import { type NotedClass, noteClasses } from "./note-classes";
import { inOneTransaction } from "./shared-transaction";
import { tellOfImport } from "./tell-of-import";

/** Sizes written at a time: enough to be quick, few enough to be seen moving and to fit in memory. */
const SIZES_AT_ONCE = 200;
const LOCK = "catalog-import";
/** Another one is at work as long as the lock is held. */
const LOCK_PATIENCE_S = 1;

/** The file is applied, and the shop does not know yet. */
class NotTold extends Error {}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function placeOf(container: MedusaContainer): Promise<ImportPlace> {
  const [[store], [profile], [location], categories] = await Promise.all([
    container.resolve(Modules.STORE).listStores({}, { take: 1 }),
    container.resolve(Modules.FULFILLMENT).listShippingProfiles({}, { take: 1 }),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 1 }),
    container.resolve(Modules.PRODUCT).listProductCategories({}, { take: null }),
  ]);
  const salesChannelId = store?.default_sales_channel_id;
  if (!salesChannelId || !profile || !location) {
    throw new Error(
      "The store has no sales channel of its own, shipping profile or stock location yet.",
    );
  }
  return {
    salesChannelId,
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
  if (plan.products.length > 0) {
    await inOneTransaction(container, async (takePart) => {
      let done = 0;
      const classes: NotedClass[] = [];
      for (const products of batches(plan.products)) {
        const batch = batchOf(products, place);
        await applyBatch(container, takePart, batch);
        classes.push(...batch.classes);
        done += products.length;
        // Outside of the transaction, so that whoever waits sees it move.
        await imports.updateCatalogImports({ id, done, moved_at: new Date() });
      }
      await noteClasses(container, takePart, { importId: id, actor: row.actor, classes });
    });
  }
  // All that the file names: what was committed before a crash may not have been told. One that is
  // not told stays in hand, and the job that takes up what was left tells of it again.
  await tellOfImport(container, plan.handles).catch((error: unknown) => {
    throw new NotTold(messageOf(error));
  });
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
 * Applies a confirmed import in one transaction of the database, or again after a crash, which left
 * nothing of it. One that fails changed nothing either; it stands until somebody tries it again, and
 * says why.
 */
export async function runImport(container: MedusaContainer, id: string): Promise<void> {
  const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
  await container.resolve(Modules.LOCKING).execute(
    LOCK,
    async () => {
      try {
        await apply(container, id);
      } catch (error) {
        const why = messageOf(error);
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The import ${id} of the catalog stopped: ${why}`);
        if (error instanceof NotTold) return;
        const trouble = why.slice(0, 500);
        await imports.updateCatalogImports({ id, state: "stopped", done: 0, trouble });
      }
    },
    { timeout: LOCK_PATIENCE_S },
  );
}
