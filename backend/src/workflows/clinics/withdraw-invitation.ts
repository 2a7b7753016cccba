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
import type { Cause } from "../../modules/licensure/service";
import { auditClinicStep } from "./audit-step";

type Input = { clinicId: string; invitationId: string; cause: Cause };

/** A withdrawn invitation stays withdrawn whatever fails after it: inviting anew is a press away. */
const withdrawStep = createStep(
  "withdraw-clinic-invitation",
  async ({ invitationId }: Input, { container }) => {
    await container
      .resolve<ClinicsService>(CLINICS)
      .updateClinicInvitations({ id: invitationId, withdrawn_at: new Date() });
    return new StepResponse(invitationId);
  },
);

/** Takes back an invitation that nobody has used. */
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
            clinicId: input.clinicId,
            details: { invitation: input.invitationId },
          },
        ],
      })),
    );
    return new WorkflowResponse(id);
  },
);
