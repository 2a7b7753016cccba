import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { credentialDraft } from "@needlepoint/licensure/credential-draft";
import { LICENSURE } from "../../../modules/licensure";
import type LicensureService from "../../../modules/licensure/service";
import { keepCredentialDraft } from "../../../workflows/licensure/credential-draft";
import { readForm } from "../../gates/form";
import { requireCustomer } from "../../gates/signed-in";

/** `POST /store/license-draft`: keeps what is typed of a license, complete or not. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const form = readForm(() => credentialDraft.parse(req.body ?? {}));
  res.json({ draft: await keepCredentialDraft(req.scope, customerId, form) });
}

/** `DELETE /store/license-draft`: throws away what was begun. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  await req.scope.resolve<LicensureService>(LICENSURE).discardDrafts({ customer_id: customerId });
  res.json({ draft: null });
}
