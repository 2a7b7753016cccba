import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { credentialInput, expiryProblem } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../../modules/licensure";
import type LicensureService from "../../../modules/licensure/service";
import { readCredentialDraft } from "../../../workflows/licensure/credential-draft";
import { credentialView } from "../../../workflows/licensure/credential-view";
import { readOwnedCredentials } from "../../../workflows/licensure/owned-credentials";
import { submitCredentialWorkflow } from "../../../workflows/licensure/submit-credential";
import { readForm, refusedForm } from "../../gates/form";
import { causeOf } from "../../gates/gate";
import { requireCustomer } from "../../gates/signed-in";

/** `GET /store/credentials`: the signed-in customer's own, newest first, and what they have begun. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const [credentials, draft] = await Promise.all([
    readOwnedCredentials(req.scope, customerId),
    readCredentialDraft(req.scope, customerId),
  ]);
  res.json({ credentials, draft });
}

/** `POST /store/credentials`: submits a license for review. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const form = readForm(() => credentialInput.parse(req.body ?? {}));
  const problem = expiryProblem(form.expiresOn, new Date());
  if (problem) {
    throw refusedForm({ expiresOn: problem });
  }
  const { result } = await submitCredentialWorkflow(req.scope).run({
    input: { customerId, credential: form, cause: causeOf(req) },
  });
  // As stored: a row just made leaves out what the database fills in.
  const stored = await req.scope.resolve<LicensureService>(LICENSURE).retrieveCredential(result.id);
  res.status(201).json({ credential: credentialView(stored) });
}
