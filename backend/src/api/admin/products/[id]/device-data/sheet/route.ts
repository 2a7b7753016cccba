import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { productSheetForm } from "@needlepoint/contracts/device-data";
import { saveProductSheetWorkflow } from "../../../../../../workflows/devices/save-product-sheet";
import { answerDeviceData } from "../../../../../gates/device-data";
import { readForm } from "../../../../../gates/form";
import { pathId } from "../../../../../gates/gate";

/** `POST …/sheet`: what the product's page says beside Medusa's own title and description. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => productSheetForm.parse(req.body ?? {}));
  await saveProductSheetWorkflow(req.scope).run({ input: { productId: pathId(req), ...form } });
  await answerDeviceData(req, res);
}
