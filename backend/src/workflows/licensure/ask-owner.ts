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

export const CREDENTIAL_MORE_ASKED = "licensure.credential-more-asked";

type Input = {
  credentialId: string;
  question: string;
  reviewerId: string;
  cause: Cause;
  seenVersion: number | undefined;
};

/** A reviewer asks the owner for more; the held orders say so from now on. */
export const askOwnerWorkflow = createWorkflow(
  "ask-credential-owner",
  (input: WorkflowData<Input>) => {
    const orderIds = noteHeldOrdersStep(input);
    const change = transform({ input }, ({ input }) => ({
      credentialId: input.credentialId,
      change: { status: "more-information" },
      action: "credential.asked",
      cause: input.cause,
      seenVersion: input.seenVersion,
      extras: {
        message: {
          author: "reviewer" as const,
          author_id: input.reviewerId,
          text: input.question,
        },
      },
    }));
    const credential = changeCredentialStep(change);
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_MORE_ASKED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    return new WorkflowResponse(credential);
  },
);
