import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { ReviewCheck } from "@needlepoint/contracts/evidence";
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "./announce-released";
import { changeCredentialStep } from "./change-credential-step";
import { noteHeldOrdersStep, redecideOrdersStep } from "./held-orders-steps";
import { supersedeRenewedStep } from "./supersede-renewed-step";

/** Events of a review; mails hang on them. */
export const CREDENTIAL_VERIFIED = "licensure.credential-verified";
export const CREDENTIAL_REJECTED = "licensure.credential-rejected";

type Review = {
  credentialId: string;
  reviewerId: string;
  cause: Cause;
  /** The version the reviewer saw. */
  seenVersion?: number | undefined;
};
type Approval = Review & { conditionsShown: string[]; checks?: ReviewCheck[]; note: string | null };
type Rejection = Review & { reason: string };

/** A reviewer verifies a credential; every held order of its owner is decided again. */
export const approveLicenseWorkflow = createWorkflow(
  "approve-license",
  (input: WorkflowData<Approval>) => {
    const orderIds = noteHeldOrdersStep(input);
    const change = transform({ input }, ({ input }) => ({
      credentialId: input.credentialId,
      change: {
        status: "verified",
        conditions_shown: input.conditionsShown,
        decided_at: new Date(),
        decided_by: input.reviewerId,
        review_note: input.note,
      },
      action: "credential.verified",
      cause: input.cause,
      seenVersion: input.seenVersion,
      extras: { details: { checks: input.checks ?? [] } },
    }));
    const credential = changeCredentialStep(change);
    supersedeRenewedStep({ credentialId: input.credentialId, cause: input.cause });
    const released = redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_VERIFIED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    announceReleased(released);
    return new WorkflowResponse(credential);
  },
);

/** A reviewer turns a credential down; the held orders that rest on it are refused. */
export const rejectLicenseWorkflow = createWorkflow(
  "reject-license",
  (input: WorkflowData<Rejection>) => {
    const orderIds = noteHeldOrdersStep(input);
    const change = transform({ input }, ({ input }) => ({
      credentialId: input.credentialId,
      change: {
        status: "rejected",
        decided_at: new Date(),
        decided_by: input.reviewerId,
        review_note: input.reason,
      },
      action: "credential.rejected",
      cause: input.cause,
      seenVersion: input.seenVersion,
    }));
    const credential = changeCredentialStep(change);
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_REJECTED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    return new WorkflowResponse(credential);
  },
);
