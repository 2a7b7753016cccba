import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { Cause } from "../../modules/licensure/service";
import { changeCredentialStep } from "./change-credential-step";
import { noteHeldOrdersStep, redecideOrdersStep } from "./held-orders-steps";

export const CREDENTIAL_REVOKED = "licensure.credential-revoked";

type Input = {
  credentialId: string;
  reason: string;
  reviewerId: string;
  cause: Cause;
  seenVersion: number | undefined;
};

/**
 * A reviewer takes back a verified license. Decided again are the orders held for it and those it
 * cleared that are still in the house; what was paid or packed is for a person to call back.
 */
export const revokeLicenseWorkflow = createWorkflow(
  "revoke-license",
  (input: WorkflowData<Input>) => {
    const orderIds = noteHeldOrdersStep(
      transform({ input }, ({ input }) => ({ ...input, clearedToo: true })),
    );
    const change = transform({ input }, ({ input }) => ({
      credentialId: input.credentialId,
      change: {
        status: "revoked",
        decided_at: new Date(),
        decided_by: input.reviewerId,
        review_note: input.reason,
      },
      action: "credential.revoked",
      cause: input.cause,
      seenVersion: input.seenVersion,
    }));
    const credential = changeCredentialStep(change);
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_REVOKED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    return new WorkflowResponse(credential);
  },
);
