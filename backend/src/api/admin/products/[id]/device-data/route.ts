import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerDeviceData } from "../../../../gates/device-data";

/** `GET /admin/products/:id/device-data`: what is edited on the product's page. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerDeviceData(req, res);
}
