import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PlannedProduct } from "../../catalog-file/planned";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { applyBatch } from "./apply-batch";
import { batchOf, type ImportPlace } from "./batch";
import { digestOf, planOf } from "./check-import";
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
/** What the file would do is no longer what was shown to whoever wanted it. */
class Outdated extends Error {}

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

type Row = Awaited<ReturnType<CatalogImportsService["retrieveCatalogImport"]>>;

const planOfRow = (container: MedusaContainer, { content, may_classify }: Row) =>
  planOf(container, Buffer.from(content, "utf8"), may_classify);

/** Writes what was shown, and nothing else. @returns the products that the file names */
async function write(container: MedusaContainer, row: Row): Promise<string[]> {
  const { id, actor } = row;
  const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
  const plan = await planOfRow(container, row);
  if (digestOf(plan) !== row.plan_digest) {
    throw new Outdated(
      "The catalog changed since this file was checked. Check it again and look what it does now.",
    );
  }
  const [problem] = plan.problems;
  if (problem) {
    throw new Error(`Row ${problem.row}, ${problem.column ?? "the row"}: ${problem.sentence}`);
  }
  const place = await placeOf(container);
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
    await noteClasses(container, takePart, { importId: id, actor, classes });
    // With all the rest or not at all: what is in is never brought in over what came after it.
    await takePart(imports, (service, context) =>
      service.updateCatalogImports({ id, finished_at: new Date() }, context),
    );
  });
  return plan.handles;
}

async function apply(container: MedusaContainer, id: string): Promise<void> {
  const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
  const row = await imports.retrieveCatalogImport(id);
  if (row.state !== "applying") return;
  const written = row.finished_at ? null : await write(container, row);
  try {
    // What was committed before a crash may not have been told. It stays in hand until it is, and the
    // job that takes up what was left tells of it again.
    await tellOfImport(container, written ?? (await planOfRow(container, row)).handles);
    await imports.updateCatalogImports({
      id,
      state: "applied",
      content: "",
      done: row.total,
      moved_at: new Date(),
    });
  } catch (error) {
    throw new NotTold(messageOf(error));
  }
}

/**
 * Applies a confirmed import in one transaction of the database, or again after a crash, which left
 * nothing of it. One that fails changed nothing either; it says why, and stands until somebody tries
 * it again, or is refused where it would do something else than was shown.
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
        await imports.updateCatalogImports(
          error instanceof Outdated
            ? { id, state: "refused", content: "", trouble }
            : { id, state: "stopped", done: 0, trouble },
        );
      }
    },
    { timeout: LOCK_PATIENCE_S },
  );
}
