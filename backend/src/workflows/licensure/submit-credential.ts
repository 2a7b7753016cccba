import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import {
  awaitsReview,
  type CredentialInput,
  credentialStatus,
  normalizeLicenseNumber,
} from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { attachWaitingStep } from "./attach-waiting-step";

/** A license is new in the queue; the look-up in the registry hangs on it. */
export const CREDENTIAL_SUBMITTED = "licensure.credential-submitted";

type Input = { customerId: string; credential: CredentialInput; cause: Cause };

/**
 * Stores a credential, or finds the one that says the same: a form sent twice is one license. What
 * its owner had begun is finished by it either way.
 */
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
    const same = (await licensure.listCredentials(facts, { take: null })).find(({ status }) => {
      const read = credentialStatus.parse(status);
      return read === "verified" || awaitsReview(read);
    });
    if (same) {
      await licensure.discardDrafts({ customer_id: customerId });
      return new StepResponse({ row: same, isNew: false }, null);
    }
    const { row, draft } = await licensure.submitCredential(
      { ...facts, number: credential.number, status: "submitted" },
      cause,
    );
    return new StepResponse({ row, isNew: true }, { id: row.id, draft, cause });
  },
  async (stored, { container }) => {
    if (!stored) return;
    const { id, draft, cause } = stored;
    await container.resolve<LicensureService>(LICENSURE).revertSubmission(id, draft, cause);
  },
);

/** A buyer submits a credential for review, with the documents they added before. */
export const submitCredentialWorkflow = createWorkflow(
  "submit-credential",
  (input: WorkflowData<Input>) => {
    const stored = storeCredentialStep(input);
    attachWaitingStep(
      transform({ input, stored }, ({ input, stored }) => ({
        customerId: input.customerId,
        credentialId: stored.row.id,
        cause: input.cause,
      })),
    );
    emitEventStep({
      eventName: CREDENTIAL_SUBMITTED,
      data: transform({ stored }, ({ stored }) =>
        stored.isNew ? [{ credential_id: stored.row.id }] : [],
      ),
    });
    return new WorkflowResponse(transform({ stored }, ({ stored }) => stored.row));
  },
);
