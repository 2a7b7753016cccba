import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sellerLicenseBody } from "@needlepoint/contracts/served-states";
import { addSellerLicenseWorkflow } from "../../../../../workflows/licensure/seller-licenses";
import { readForm } from "../../../../gates/form";
import { causeOf } from "../../../../gates/gate";
import { answerServedState, jurisdictionOfPath } from "../../../../gates/served-state";

/** `POST /admin/served-states/:jurisdiction/licenses`: keeps a license of the shop's own. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const jurisdiction = jurisdictionOfPath(req);
  const form = readForm(() => sellerLicenseBody.parse(req.body ?? {}));
  const { issuedBy, expiresOn, ...license } = form;
  await addSellerLicenseWorkflow(req.scope).run({
    input: {
      license: { jurisdiction, ...license, issued_by: issuedBy, expires_on: expiresOn },
      cause: causeOf(req),
    },
  });
  await answerServedState(req, res.status(201), jurisdiction);
}
