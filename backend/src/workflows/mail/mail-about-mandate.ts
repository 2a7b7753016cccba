import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { env } from "../../env";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import { personName } from "../clinics/clinic-view";

type Input = { mandateId: string; template: "mandate-granted" | "mandate-ended" };

async function compose(container: MedusaContainer, { mandateId, template }: Input) {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const mandate = await clinics.retrieveClinicMandate(mandateId);
  const clinic = await clinics.retrieveClinic(mandate.clinic_id);
  const people = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [mandate.practitioner_id, mandate.purchaser_id] }, { take: 2 });
  const practitioner = people.find(({ id }) => id === mandate.practitioner_id);
  const purchaser = people.find(({ id }) => id === mandate.purchaser_id);
  const data = {
    clinicName: clinic.name,
    practitioner: practitioner ? personName(practitioner) : "A practitioner",
    purchaser: purchaser ? personName(purchaser) : "A purchaser",
    teamUrl: `${env.storefrontUrl}/account/team`,
  };
  return [
    { to: "practitioner", person: practitioner },
    { to: "purchaser", person: purchaser },
  ].flatMap(({ to, person }) =>
    person
      ? [
          {
            to: person.email,
            channel: "email",
            template,
            data: { ...data, to },
            resource_id: mandate.id,
            resource_type: "clinic_mandate",
            idempotency_key: `${template}:${mandate.id}:${to}`,
          },
        ]
      : [],
  );
}

const composeMandateMailStep = createStep(
  "compose-mandate-mail",
  async (input: Input, { container }) => new StepResponse(await compose(container, input)),
);

/** Writes to a practitioner and a purchaser that one may buy on the other's license, or no longer. */
export const mailAboutMandateWorkflow = createWorkflow(
  "mail-about-mandate",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeMandateMailStep(input))),
);
