import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { notFound } from "./refusal";

type Input = { credentialId: string; cause: Cause };

/**
 * Takes a submitted credential into review. Opening what is open already, or decided, changes
 * nothing: to look is not to decide.
 * @throws not_found
 */
const openReviewStep = createStep(
  "open-review",
  async ({ credentialId, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const [row] = await licensure.listCredentials({ id: credentialId, ...SENT }, { take: 1 });
    if (!row) throw notFound("There is no such license.");
    if (row.status === "submitted") {
      const change = { status: "in-review" };
      await licensure.changeCredential(row.id, row.version, change, "credential.opened", cause);
    }
    return new StepResponse(undefined);
  },
);

/** A reviewer opens a credential. */
export const openReviewWorkflow = createWorkflow(
  "open-license-review",
  (input: WorkflowData<Input>) => new WorkflowResponse(openReviewStep(input)),
);
