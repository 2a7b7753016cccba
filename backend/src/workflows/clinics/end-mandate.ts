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
import type { MandateRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { auditClinicStep } from "./audit-step";
import { MANDATE_ENDED } from "./events";
import { findOrdersOnMandatesStep } from "./find-orders-step";

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
    const orderIds = findOrdersOnMandatesStep(
      transform({ input, ended }, ({ input, ended }) => ({
        pairs: ended
          ? [
              {
                practitionerId: input.mandate.practitioner_id,
                purchaserId: input.mandate.purchaser_id,
              },
            ]
          : [],
      })),
    );
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: MANDATE_ENDED,
      data: transform({ input, ended }, ({ input, ended }) =>
        ended ? [{ mandate_id: input.mandate.id }] : [],
      ),
    });
    return new WorkflowResponse(ended);
  },
);
