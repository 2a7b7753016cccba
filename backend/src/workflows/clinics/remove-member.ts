import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { MemberRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { followEndedMandates } from "./follow-ended-mandates";

type Input = {
  member: MemberRow;
  by: string;
  /** The account is erased: it leaves even as the last manager. */
  mustGo?: boolean;
  cause: Cause;
};

/**
 * The door is shut first and stays shut whatever fails after it: to let somebody back in is a
 * person's act, so this step has no compensation. Orders left behind are settled by the job.
 */
const removeMemberStep = createStep(
  "remove-clinic-member",
  async ({ member, by, mustGo }: Input, { container }) => {
    const ended = await container
      .resolve<ClinicsService>(CLINICS)
      .removeMember(member, by, mustGo ?? false);
    if (ended === null) {
      throw notAllowed(
        "last_manager",
        "A clinic with members needs somebody who manages it. Invite another manager first, or remove the others.",
      );
    }
    return new StepResponse(ended);
  },
);

/**
 * Ends a membership and every mandate that hung on it, and decides again on the orders that rested
 * on those.
 * @throws last_manager
 */
export const removeMemberWorkflow = createWorkflow(
  "remove-clinic-member",
  (input: WorkflowData<Input>) => {
    const ended = removeMemberStep(input);
    auditClinicStep(
      transform({ input, ended }, ({ input, ended }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.member-removed",
            clinicId: input.member.clinic_id,
            details: {
              member: input.member.customer_id,
              role: input.member.role,
              mandates_ended: ended.map(({ id }) => id),
            },
          },
        ],
      })),
    );
    followEndedMandates({ ended, cause: input.cause });
    return new WorkflowResponse(ended);
  },
);
