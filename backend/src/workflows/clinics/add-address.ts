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
import type { NewAddress } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";

type Input = { address: NewAddress; cause: Cause };

const addAddressStep = createStep(
  "add-clinic-address",
  async ({ address }: Input, { container }) => {
    const added = await container.resolve<ClinicsService>(CLINICS).addAddress(address);
    if (!added) throw notAllowed("clinic_limit", "The clinic has as many addresses as one may.");
    return new StepResponse(added, added.isNew ? added.row.id : null);
  },
  async (addressId, { container }) => {
    if (!addressId) return;
    await container
      .resolve<ClinicsService>(CLINICS)
      .updateClinicAddresses({ id: addressId, removed_at: new Date() });
  },
);

/**
 * Adds a ship-to address, for which the clinic's purchasers may then buy.
 * @throws clinic_limit
 */
export const addClinicAddressWorkflow = createWorkflow(
  "add-clinic-address",
  (input: WorkflowData<Input>) => {
    const added = addAddressStep(input);
    auditClinicStep(
      transform({ input, added }, ({ input, added: { row, isNew } }) => ({
        cause: input.cause,
        entries: isNew
          ? [
              {
                action: "clinic.address-added",
                clinicId: row.clinic_id,
                details: { address: row.id, state: row.state },
              },
            ]
          : [],
      })),
    );
    return new WorkflowResponse(added);
  },
);
