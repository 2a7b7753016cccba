import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { exportAccount } from "../../../../workflows/account/export-account";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/account/export`: everything the store holds about the signed-in customer. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "private, no-store");
  res.json(await exportAccount(req.scope, requireCustomer(req)));
}
