import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deviceSpecForm } from "@needlepoint/contracts/device-data";
import { saveDeviceSpecWorkflow } from "../../../../../../../../workflows/devices/save-device-spec";
import { answerDeviceData } from "../../../../../../../gates/device-data";
import { readForm } from "../../../../../../../gates/form";
import { pathId } from "../../../../../../../gates/gate";

/** `POST …/spec`: what a size is as a device, apart from its class. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => deviceSpecForm.parse(req.body ?? {}));
  await saveDeviceSpecWorkflow(req.scope).run({
    input: { productId: pathId(req), variantId: pathId(req, "variant_id"), ...form },
  });
  await answerDeviceData(req, res);
}
