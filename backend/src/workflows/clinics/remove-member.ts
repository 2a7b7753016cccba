import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { MemberRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { MANDATE_ENDED } from "./events";
import { findOrdersOnMandatesStep } from "./find-orders-step";

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
    const orderIds = findOrdersOnMandatesStep(
      transform({ ended }, ({ ended }) => ({
        pairs: ended.map((mandate) => ({
          practitionerId: mandate.practitioner_id,
          purchaserId: mandate.purchaser_id,
        })),
      })),
    );
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: MANDATE_ENDED,
      data: transform({ ended }, ({ ended }) => ended.map(({ id }) => ({ mandate_id: id }))),
    });
    return new WorkflowResponse(ended);
  },
);
