import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { MemberChange } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { MemberRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notAllowed, notFound } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { followEndedMandates } from "./follow-ended-mandates";

type Input = { member: MemberRow; change: MemberChange; by: string; cause: Cause };

/** What a role carried ends with it, whatever fails after it; see the removal of a member. */
const changeMemberStep = createStep(
  "change-clinic-member",
  async ({ member, change, by }: Input, { container }) => {
    const done = await container.resolve<ClinicsService>(CLINICS).changeMember(member, change, by);
    if (done === null) throw notFound("There is no such member.");
    if (done === "no-practitioner") {
      throw notAllowed("invalid_request", "Only a practitioner can manage the clinic.");
    }
    if (done === "last-manager") {
      throw notAllowed(
        "last_manager",
        "A clinic needs somebody who manages it. Make another practitioner a manager first.",
      );
    }
    return new StepResponse(done);
  },
);

/**
 * Changes what a member of a clinic does. Mandates of the role they leave end, and the orders that
 * rested on those are decided again.
 * @throws not_found, invalid_request, last_manager
 */
export const changeMemberWorkflow = createWorkflow(
  "change-clinic-member",
  (input: WorkflowData<Input>) => {
    const done = changeMemberStep(input);
    auditClinicStep(
      transform({ input, done }, ({ input, done }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.member-changed",
            clinicId: input.member.clinic_id,
            details: {
              member: input.member.customer_id,
              from: { role: input.member.role, manager: input.member.manager },
              to: { role: done.member.role, manager: done.member.manager },
              mandates_ended: done.ended.map(({ id }) => id),
            },
          },
        ],
      })),
    );
    followEndedMandates({
      ended: transform({ done }, ({ done }) => done.ended),
      cause: input.cause,
    });
    return new WorkflowResponse(transform({ done }, ({ done }) => done.member));
  },
);
