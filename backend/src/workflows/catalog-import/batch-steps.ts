import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { shop } from "@needlepoint/contracts/shop";
import { DEVICES } from "../../modules/devices";
import type DevicesService from "../../modules/devices/service";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { ImportBatch } from "./batch";

type Prices = ImportBatch["prices"];

/** Puts the shop's own prices of some price sets in the place of those that are there. */
async function writePrices(
  container: MedusaContainer,
  sets: { priceSetId: string; prices: Prices[number]["after"] }[],
): Promise<void> {
  if (sets.length === 0) return;
  const pricing = container.resolve(Modules.PRICING);
  const stored = await pricing.listPrices(
    { price_set_id: sets.map(({ priceSetId }) => priceSetId), currency_code: [shop.currency] },
    { select: ["id", "price_list_id", "rules_count"], take: null },
  );
  const own = stored.filter((price) => {
    const { price_list_id, rules_count } = price as {
      price_list_id?: string;
      rules_count?: number;
    };
    return !price_list_id && !rules_count;
  });
  await pricing.removePrices(own.map(({ id }) => id));
  await pricing.addPrices(sets.map(({ priceSetId, prices }) => ({ priceSetId, prices })));
}

const withSet = (prices: Prices, which: "before" | "after") =>
  prices.flatMap(({ priceSetId, [which]: told }) =>
    priceSetId ? [{ priceSetId, prices: told }] : [],
  );

export const importPricesStep = createStep(
  "import-prices",
  async (prices: Prices, { container }) => {
    await writePrices(container, withSet(prices, "after"));
    return new StepResponse(null, prices);
  },
  async (prices, { container }) => {
    if (prices) await writePrices(container, withSet(prices, "before"));
  },
);

const named = z.array(
  z.object({ id: z.string(), handle: z.string().optional(), sku: z.string().nullish() }),
);

async function idsBy(
  container: MedusaContainer,
  entity: "product" | "product_variant",
  key: "handle" | "sku",
  values: string[],
): Promise<Map<string, string>> {
  if (values.length === 0) return new Map();
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["id", key], filters: { [key]: values } });
  return new Map(named.parse(data).map((row) => [row[key] ?? "", row.id]));
}

type Written = {
  created: { ownerId: string; id: string }[];
  before: Record<string, unknown>[];
};

export const importSheetsStep = createStep(
  "import-sheets",
  async (sheets: ImportBatch["sheets"], { container }) => {
    const devices = container.resolve<DevicesService>(DEVICES);
    const known = sheets.flatMap(({ sheetId, columns }) =>
      sheetId ? [{ id: sheetId, ...columns }] : [],
    );
    const before =
      known.length === 0
        ? []
        : await devices.listProductSheets({ id: known.map(({ id }) => id) }, { take: null });
    if (known.length > 0) await devices.updateProductSheets(known);
    const fresh = sheets.filter(({ sheetId }) => !sheetId);
    const ids = await idsBy(
      container,
      "product",
      "handle",
      fresh.map(({ handle }) => handle),
    );
    const rows =
      fresh.length > 0
        ? await devices.createProductSheets(fresh.map(({ columns }) => columns))
        : [];
    const created = rows.map(({ id }, at) => ({
      id,
      ownerId: ids.get(fresh[at]?.handle ?? "") ?? "",
    }));
    await link(container, "create", "product", created);
    return new StepResponse(null, { created, before: before.map(columnsOnly) } as Written);
  },
  async (done, { container }) => {
    if (!done) return;
    const devices = container.resolve<DevicesService>(DEVICES);
    if (done.before.length > 0) await devices.updateProductSheets(done.before);
    await link(container, "dismiss", "product", done.created);
    if (done.created.length > 0)
      await devices.deleteProductSheets(done.created.map(({ id }) => id));
  },
);

export const importSpecsStep = createStep(
  "import-specs",
  async (specs: ImportBatch["specs"], { container }) => {
    const devices = container.resolve<DevicesService>(DEVICES);
    const known = specs.flatMap(({ specId, columns }) =>
      specId ? [{ id: specId, ...columns }] : [],
    );
    const before =
      known.length === 0
        ? []
        : await devices.listDeviceSpecs({ id: known.map(({ id }) => id) }, { take: null });
    if (known.length > 0) await devices.updateDeviceSpecs(known);
    const fresh = specs.filter(({ specId }) => !specId);
    const ids = await idsBy(
      container,
      "product_variant",
      "sku",
      fresh.map(({ sku }) => sku),
    );
    const rows =
      fresh.length > 0 ? await devices.createDeviceSpecs(fresh.map(({ columns }) => columns)) : [];
    const created = rows.map(({ id }, at) => ({
      id,
      ownerId: ids.get(fresh[at]?.sku ?? "") ?? "",
    }));
    await link(container, "create", "product_variant", created);
    return new StepResponse(null, { created, before: before.map(columnsOnly) } as Written);
  },
  async (done, { container }) => {
    if (!done) return;
    const devices = container.resolve<DevicesService>(DEVICES);
    if (done.before.length > 0) await devices.updateDeviceSpecs(done.before);
    await link(container, "dismiss", "product_variant", done.created);
    if (done.created.length > 0) await devices.deleteDeviceSpecs(done.created.map(({ id }) => id));
  },
);

/** A row without the times that the database keeps of it. */
function columnsOnly(row: object): Record<string, unknown> {
  const {
    created_at: _made,
    updated_at: _changed,
    deleted_at: _gone,
    ...columns
  } = row as Record<string, unknown>;
  return columns;
}

async function link(
  container: MedusaContainer,
  what: "create" | "dismiss",
  owner: "product" | "product_variant",
  pairs: Written["created"],
): Promise<void> {
  if (pairs.length === 0) return;
  const device = owner === "product" ? "product_sheet_id" : "device_spec_id";
  await container.resolve(ContainerRegistrationKeys.LINK)[what](
    pairs.map(({ ownerId, id }) => ({
      [Modules.PRODUCT]: { [`${owner}_id`]: ownerId },
      [DEVICES]: { [device]: id },
    })),
  );
}

const items = z.array(
  z.object({
    sku: z.string(),
    inventory_items: z.array(z.object({ inventory_item_id: z.string() })),
  }),
);

/** Counts boxes where nobody has counted any yet, and nowhere else. */
export const importLevelsStep = createStep(
  "import-levels",
  async (levels: ImportBatch["levels"], { container }) => {
    if (levels.length === 0) return new StepResponse(null, []);
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["sku", "inventory_items.inventory_item_id"],
      filters: { sku: levels.map(({ sku }) => sku) },
    });
    const itemOf = new Map(
      items.parse(data).map((row) => [row.sku, row.inventory_items[0]?.inventory_item_id]),
    );
    const rows = levels.flatMap(({ sku, boxes, locationId }) => {
      const item = itemOf.get(sku);
      return item
        ? [{ inventory_item_id: item, location_id: locationId, stocked_quantity: boxes }]
        : [];
    });
    const created = await container.resolve(Modules.INVENTORY).createInventoryLevels(rows);
    return new StepResponse(
      null,
      created.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    if (ids && ids.length > 0) {
      await container.resolve(Modules.INVENTORY).deleteInventoryLevels(ids);
    }
  },
);

type Noted = { importId: string; actor: string; classes: ImportBatch["classes"] };

/** Notes what a file opened or closed; what is undone later is noted by whoever undoes it. */
export const noteClassesStep = createStep(
  "note-imported-classes",
  async ({ importId, actor, classes }: Noted, { container }) => {
    if (classes.length === 0) return new StepResponse(null, null);
    await container
      .resolve<LicensureService>(LICENSURE)
      .recordAudit(
        { actor, requestId: null },
        "device.classified-by-file",
        "catalog_import",
        importId,
        {
          sizes: classes,
        },
      );
    return new StepResponse(null, { importId, actor, classes });
  },
  async (noted, { container }) => {
    if (!noted) return;
    await container
      .resolve<LicensureService>(LICENSURE)
      .recordAudit(
        { actor: noted.actor, requestId: null },
        "device.classified-by-file",
        "catalog_import",
        noted.importId,
        { sizes: noted.classes.map(({ sku, from, to }) => ({ sku, from: to, to: from })) },
      );
  },
);
