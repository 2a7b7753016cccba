import type { MedusaContainer } from "@medusajs/framework/types";
import { DEVICES } from "../../modules/devices";
import type DevicesService from "../../modules/devices/service";
import type { ImportBatch } from "./batch";
import { joinNewRows } from "./link-rows";
import type { TakePart } from "./shared-transaction";
import { type GoodsIds, idOf } from "./write-goods";

/** Rows that are made come back in the order in which they were asked for. */
function pairsOf(owners: readonly string[], rows: readonly { id: string }[]): [string, string][] {
  if (rows.length !== owners.length) throw new Error("Not every row of a device was written.");
  return rows.map(({ id }, at) => [owners[at] ?? "", id]);
}

/** Writes the sheets of products and the specs of sizes, and joins new ones to what they are of. */
export async function writeDevices(
  container: MedusaContainer,
  takePart: TakePart,
  { sheets, specs }: ImportBatch,
  { products, variants }: GoodsIds,
): Promise<void> {
  const devices = container.resolve<DevicesService>(DEVICES);
  const oldSheets = sheets.flatMap(({ sheetId, columns }) =>
    sheetId ? [{ id: sheetId, ...columns }] : [],
  );
  const oldSpecs = specs.flatMap(({ specId, columns }) =>
    specId ? [{ id: specId, ...columns }] : [],
  );
  const newSheets = sheets.filter(({ sheetId }) => !sheetId);
  const newSpecs = specs.filter(({ specId }) => !specId);
  const made = await takePart(devices, async (service, context) => {
    if (oldSheets.length > 0) await service.updateProductSheets(oldSheets, context);
    if (oldSpecs.length > 0) await service.updateDeviceSpecs(oldSpecs, context);
    return {
      sheets: await service.createProductSheets(
        newSheets.map(({ columns }) => columns),
        context,
      ),
      specs: await service.createDeviceSpecs(
        newSpecs.map(({ columns }) => columns),
        context,
      ),
    };
  });
  const owners = {
    sheet: newSheets.map(({ handle }) => idOf(products, handle)),
    spec: newSpecs.map(({ sku }) => idOf(variants, sku)),
  };
  await joinNewRows(container, takePart, "sheet", pairsOf(owners.sheet, made.sheets));
  await joinNewRows(container, takePart, "spec", pairsOf(owners.spec, made.specs));
}
