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
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";

type Input = { name: string; customerId: string; cause: Cause };

const foundClinicStep = createStep(
  "found-clinic",
  async ({ name, customerId }: Input, { container }) => {
    const clinic = await container.resolve<ClinicsService>(CLINICS).found(name, customerId);
    if (!clinic) {
      throw notAllowed("clinic_limit", "You have made as many clinics as one account may.");
    }
    return new StepResponse(clinic, clinic.id);
  },
  async (clinicId, { container }) => {
    if (!clinicId) return;
    const clinics = container.resolve<ClinicsService>(CLINICS);
    await clinics.softDeleteClinicMembers({ clinic_id: clinicId });
    await clinics.softDeleteClinics(clinicId);
  },
);

/**
 * A practitioner makes a clinic and is its first member and manager.
 * @throws clinic_limit
 */
export const foundClinicWorkflow = createWorkflow("found-clinic", (input: WorkflowData<Input>) => {
  const clinic = foundClinicStep(input);
  auditClinicStep(
    transform({ input, clinic }, ({ input, clinic }) => ({
      cause: input.cause,
      entries: [
        { action: "clinic.founded", clinicId: clinic.id, details: { by: input.customerId } },
      ],
    })),
  );
  return new WorkflowResponse(clinic);
});
