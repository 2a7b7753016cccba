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

export const CREDENTIAL_ANSWERED = "licensure.credential-answered";

type Input = { credentialId: string; customerId: string; text: string; cause: Cause };

/** The owner answers the reviewer; the license goes back into the queue. */
export const answerQuestionWorkflow = createWorkflow(
  "answer-credential-question",
  (input: WorkflowData<Input>) => {
    const orderIds = noteHeldOrdersStep(input);
    const change = transform({ input }, ({ input }) => ({
      credentialId: input.credentialId,
      change: { status: "submitted", submitted_at: new Date() },
      action: "credential.answered",
      cause: input.cause,
      extras: {
        message: {
          author: "owner" as const,
          author_id: input.customerId,
          text: input.text || "Added a document.",
        },
      },
    }));
    const credential = changeCredentialStep(change);
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_ANSWERED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    return new WorkflowResponse(credential);
  },
);
