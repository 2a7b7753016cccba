import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { eraseAccountBody } from "@needlepoint/contracts/evidence";
import { eraseAccount } from "../../../../workflows/account/erase-account";
import { readForm } from "../../../gates/form";
import { causeOf } from "../../../gates/gate";
import { requireCustomer } from "../../../gates/signed-in";

/** `POST /store/account/erase`: erases the signed-in customer; `confirm` must spell it out. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  readForm(() => eraseAccountBody.parse(req.body ?? {}));
  await eraseAccount(req.scope, customerId, causeOf(req));
  res.json({ erased: true, kept: ["orders", "decisions"] });
}
