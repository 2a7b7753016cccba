import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { isEmailConfirmed } from "../../../../workflows/licensure/email-confirmed";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/account/email`: the signed-in customer's address, and whether it is confirmed. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, email, has_account } = await req.scope
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(requireCustomer(req));
  const confirmed = await isEmailConfirmed(req.scope, { id, email, hasAccount: has_account });
  res.json({ email, confirmed });
}
