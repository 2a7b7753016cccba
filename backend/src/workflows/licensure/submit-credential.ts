import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  awaitsReview,
  type CredentialInput,
  credentialStatus,
  normalizeLicenseNumber,
} from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";

type Input = { customerId: string; credential: CredentialInput; cause: Cause };

/** Stores a credential, or finds the one that says the same: a form sent twice is one license. */
const storeCredentialStep = createStep(
  "store-credential",
  async ({ customerId, credential, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const facts = {
      customer_id: customerId,
      kind: credential.kind,
      profession: credential.profession,
      jurisdiction: credential.jurisdiction,
      number_normalized: normalizeLicenseNumber(credential.number),
      expires_on: credential.expiresOn,
      name_on_license: credential.nameOnLicense,
      npi: credential.npi,
    };
    const same = (await licensure.listCredentials(facts)).find(({ status }) => {
      const read = credentialStatus.parse(status);
      return read === "verified" || awaitsReview(read);
    });
    if (same) return new StepResponse(same, null);
    const row = await licensure.submitCredential(
      { ...facts, number: credential.number, status: "submitted" },
      cause,
    );
    return new StepResponse(row, row.id);
  },
  async (createdId, { container }) => {
    if (createdId)
      await container.resolve<LicensureService>(LICENSURE).deleteCredentials(createdId);
  },
);

/** A buyer submits a credential for review. */
export const submitCredentialWorkflow = createWorkflow(
  "submit-credential",
  (input: WorkflowData<Input>) => new WorkflowResponse(storeCredentialStep(input)),
);
