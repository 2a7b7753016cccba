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
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "../licensure/announce-released";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { notFound } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { MANDATE_GRANTED } from "./events";
import { findOrdersOnMandatesStep } from "./find-orders-step";

type Input = { clinicId: string; practitionerId: string; purchaserId: string; cause: Cause };

const grantStep = createStep(
  "grant-clinic-mandate",
  async ({ clinicId, practitionerId, purchaserId }: Input, { container }) => {
    const granted = await container
      .resolve<ClinicsService>(CLINICS)
      .grant(clinicId, practitionerId, purchaserId);
    if (!granted) throw notFound("There is no such purchaser in this clinic.");
    return new StepResponse(granted, granted.isNew ? granted.mandate : null);
  },
  async (mandate, { container }) => {
    if (!mandate) return;
    await container.resolve<ClinicsService>(CLINICS).endMandate(mandate, mandate.practitioner_id);
  },
);

/**
 * A practitioner lets a purchaser buy on their license; held orders of the purchaser are decided
 * again. That the practitioner is verified is the caller's to have checked; `decide()` looks anyway.
 * @throws not_found
 */
export const grantMandateWorkflow = createWorkflow(
  "grant-clinic-mandate",
  (input: WorkflowData<Input>) => {
    const granted = grantStep(input);
    auditClinicStep(
      transform({ input, granted }, ({ input, granted }) => ({
        cause: input.cause,
        entries: granted.isNew
          ? [
              {
                action: "clinic.mandate-granted",
                clinicId: input.clinicId,
                details: {
                  mandate: granted.mandate.id,
                  practitioner: input.practitionerId,
                  purchaser: input.purchaserId,
                },
              },
            ]
          : [],
      })),
    );
    const orderIds = findOrdersOnMandatesStep(
      transform({ input, granted }, ({ input, granted }) => ({
        pairs: granted.isNew
          ? [{ practitionerId: input.practitionerId, purchaserId: input.purchaserId }]
          : [],
      })),
    );
    const released = redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: MANDATE_GRANTED,
      data: transform({ granted }, ({ granted }) =>
        granted.isNew ? [{ mandate_id: granted.mandate.id }] : [],
      ),
    });
    announceReleased(released);
    return new WorkflowResponse(transform({ granted }, ({ granted }) => granted.mandate));
  },
);
