import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import type { ProductSheet } from "@needlepoint/contracts/device-data";
import { DEVICES } from "../../modules/devices";
import type DevicesService from "../../modules/devices/service";
import { announceProductChanged } from "./device-changed";
import { readDeviceProduct, type SheetRow, sheetRevision } from "./device-rows";
import { assertUnchanged } from "./edit-conflict";

type Input = { productId: string; sheet: ProductSheet; basedOn: string };
type Undo = { productId: string; sheetId: string; before: SheetRow | null };

/** A sheet in the columns it is stored in. */
export function sheetColumns(sheet: ProductSheet) {
  return {
    kind: sheet.kind,
    drawing: sheet.drawing,
    highlights: [...sheet.highlights],
    // The column holds any JSON; Medusa's type of it knows objects only.
    spec_rows: sheet.specRows as unknown as Record<string, unknown>,
    position: sheet.position,
    min_boxes: sheet.minBoxes,
    max_boxes: sheet.maxBoxes,
    demo_data: sheet.demoData,
  };
}

/** @throws not_found, edit_conflict */
const saveSheetStep = createStep(
  "save-product-sheet",
  ({ productId, sheet, basedOn }: Input, { container }) =>
    container.resolve(Modules.LOCKING).execute(`product-sheet:${productId}`, async () => {
      const { product_sheet: before = null } = await readDeviceProduct(container, productId);
      assertUnchanged(sheetRevision(before), basedOn);
      const devices = container.resolve<DevicesService>(DEVICES);
      if (before) {
        await devices.updateProductSheets({ id: before.id, ...sheetColumns(sheet) });
        const undo: Undo = { productId, sheetId: before.id, before };
        return new StepResponse(null, undo);
      }
      const { id } = await devices.createProductSheets(sheetColumns(sheet));
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.PRODUCT]: { product_id: productId },
        [DEVICES]: { product_sheet_id: id },
      });
      const undo: Undo = { productId, sheetId: id, before: null };
      return new StepResponse(null, undo);
    }),
  async (undo, { container }) => {
    if (!undo) return;
    const { productId, sheetId, before } = undo;
    const devices = container.resolve<DevicesService>(DEVICES);
    if (before) {
      await devices.updateProductSheets({
        ...before,
        highlights: before.highlights ?? [],
        spec_rows: (before.spec_rows ?? []) as unknown as Record<string, unknown>,
      });
      return;
    }
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
      [Modules.PRODUCT]: { product_id: productId },
      [DEVICES]: { product_sheet_id: sheetId },
    });
    await devices.deleteProductSheets(sheetId);
  },
);

/** Staff write what a product's page says of it as a device line. */
export const saveProductSheetWorkflow = createWorkflow(
  "save-product-sheet",
  (input: WorkflowData<Input>) => {
    saveSheetStep(input);
    announceProductChanged(input);
  },
);
