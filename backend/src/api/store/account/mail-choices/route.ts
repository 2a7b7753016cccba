import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mailChoiceBody } from "@needlepoint/contracts/mail-kinds";
import { chooseMail, readMailChoices } from "../../../../workflows/mail-choices/mail-choices";
import { readForm } from "../../../gates/form";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/account/mail-choices`: which optional mails the signed-in customer gets. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  res.json({ choices: await readMailChoices(req.scope, customerId) });
}

/** `POST /store/account/mail-choices`: switches one of them on or off. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const choice = readForm(() => mailChoiceBody.parse(req.body ?? {}));
  await chooseMail(req.scope, customerId, choice);
  res.json({ choices: await readMailChoices(req.scope, customerId) });
}
