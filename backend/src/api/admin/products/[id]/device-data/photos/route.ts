import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { photoTextsForm } from "@needlepoint/contracts/device-data";
import { savePhotoTextsWorkflow } from "../../../../../../workflows/devices/save-photo-texts";
import { answerDeviceData } from "../../../../../gates/device-data";
import { readForm } from "../../../../../gates/form";
import { pathId } from "../../../../../gates/gate";

/** `POST …/photos`: what each photo shows, in words. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { texts } = readForm(() => photoTextsForm.parse(req.body ?? {}));
  await savePhotoTextsWorkflow(req.scope).run({ input: { productId: pathId(req), texts } });
  await answerDeviceData(req, res);
}
