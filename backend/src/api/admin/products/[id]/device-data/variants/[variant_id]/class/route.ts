import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { restrictionForm } from "@needlepoint/contracts/device-data";
import { classifyVariantWorkflow } from "../../../../../../../../workflows/devices/classify-variant";
import { answerDeviceData } from "../../../../../../../gates/device-data";
import { readForm } from "../../../../../../../gates/form";
import { causeOf, pathId } from "../../../../../../../gates/gate";

/** `POST …/class`: whether a license is needed to buy it; a reason goes into the audit log. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => restrictionForm.parse(req.body ?? {}));
  await classifyVariantWorkflow(req.scope).run({
    input: {
      productId: pathId(req),
      variantId: pathId(req, "variant_id"),
      ...form,
      cause: causeOf(req),
    },
  });
  await answerDeviceData(req, res);
}
