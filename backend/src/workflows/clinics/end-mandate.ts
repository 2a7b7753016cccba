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
import type { MandateRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { auditClinicStep } from "./audit-step";
import { followEndedMandates } from "./follow-ended-mandates";

type Input = { mandate: MandateRow; by: string; cause: Cause };

/** Ended is ended whatever fails after it; see the removal of a member. */
const endMandateStep = createStep(
  "end-clinic-mandate",
  async ({ mandate, by }: Input, { container }) =>
    new StepResponse(await container.resolve<ClinicsService>(CLINICS).endMandate(mandate, by)),
);

/** Ends a mandate and decides again on the orders that rested on it. */
export const endMandateWorkflow = createWorkflow(
  "end-clinic-mandate",
  (input: WorkflowData<Input>) => {
    const ended = endMandateStep(input);
    auditClinicStep(
      transform({ input, ended }, ({ input, ended }) => ({
        cause: input.cause,
        entries: ended
          ? [
              {
                action: "clinic.mandate-ended",
                clinicId: input.mandate.clinic_id,
                details: {
                  mandate: input.mandate.id,
                  practitioner: input.mandate.practitioner_id,
                  purchaser: input.mandate.purchaser_id,
                },
              },
            ]
          : [],
      })),
    );
    followEndedMandates({
      ended: transform({ input, ended }, ({ input, ended }) => (ended ? [input.mandate] : [])),
      cause: input.cause,
    });
    return new WorkflowResponse(ended);
  },
);
