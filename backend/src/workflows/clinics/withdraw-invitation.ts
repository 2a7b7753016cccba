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
import type { InvitationRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notFound } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";

type Input = { invitation: InvitationRow; cause: Cause };

/** A withdrawn invitation stays withdrawn whatever fails after it: inviting anew is a press away. */
const withdrawStep = createStep(
  "withdraw-clinic-invitation",
  async ({ invitation }: Input, { container }) => {
    const clinics = container.resolve<ClinicsService>(CLINICS);
    if (!(await clinics.withdrawInvitation(invitation))) {
      throw notFound("There is no such invitation.");
    }
    return new StepResponse(invitation.id);
  },
);

/**
 * Takes back an invitation that nobody has used.
 * @throws not_found
 */
export const withdrawInvitationWorkflow = createWorkflow(
  "withdraw-clinic-invitation",
  (input: WorkflowData<Input>) => {
    const id = withdrawStep(input);
    auditClinicStep(
      transform({ input }, ({ input }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.invitation-withdrawn",
            clinicId: input.invitation.clinic_id,
            details: { invitation: input.invitation.id },
          },
        ],
      })),
    );
    return new WorkflowResponse(id);
  },
);
