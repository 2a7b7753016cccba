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
import type { AddressRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { auditClinicStep } from "./audit-step";
import { findOrdersOnMandatesStep } from "./find-orders-step";

type Input = { address: AddressRow; by: string; cause: Cause };

/** Off the list is off the list whatever fails after it; see the removal of a member. */
const removeAddressStep = createStep(
  "remove-clinic-address",
  async ({ address, by }: Input, { container }) => {
    const clinics = container.resolve<ClinicsService>(CLINICS);
    await clinics.updateClinicAddresses({
      id: address.id,
      removed_at: new Date(),
      removed_by: by,
    });
    const mandates = await clinics.listClinicMandates(
      { clinic_id: address.clinic_id, ended_at: null },
      { take: null },
    );
    return new StepResponse(
      mandates.map((mandate) => ({
        practitionerId: mandate.practitioner_id,
        purchaserId: mandate.purchaser_id,
      })),
    );
  },
);

/** Takes a ship-to address off the list and decides again on the orders of the clinic's purchasers. */
export const removeClinicAddressWorkflow = createWorkflow(
  "remove-clinic-address",
  (input: WorkflowData<Input>) => {
    const pairs = removeAddressStep(input);
    auditClinicStep(
      transform({ input }, ({ input }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.address-removed",
            clinicId: input.address.clinic_id,
            details: { address: input.address.id },
          },
        ],
      })),
    );
    const orderIds = findOrdersOnMandatesStep({ pairs });
    redecideOrdersStep({ orderIds, cause: input.cause });
    return new WorkflowResponse(pairs);
  },
);
