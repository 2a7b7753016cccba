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
import { renderMail } from "../../modules/mail/render-mail";
import { personName } from "../clinics/clinic-view";

type Input = { invitationId: string; token: string };

async function compose(container: MedusaContainer, { invitationId, token }: Input) {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const invitation = await clinics.retrieveClinicInvitation(invitationId);
  const clinic = await clinics.retrieveClinic(invitation.clinic_id);
  const [inviter] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [invitation.invited_by] }, { take: 1 });
  // Rendered here: the data of a notification is stored, and a token does not belong in a table.
  const content = await renderMail("clinic-invitation", {
    clinicName: clinic.name,
    invitedBy: inviter ? personName(inviter) : clinic.name,
    role: invitation.role,
    acceptUrl: `${env.storefrontUrl}/account/invitation/${token}`,
  });
  return [
    {
      to: invitation.email,
      channel: "email",
      template: "clinic-invitation",
      content,
      resource_id: invitation.id,
      resource_type: "clinic_invitation",
      idempotency_key: `clinic-invitation:${invitation.id}`,
    },
  ];
}

const composeInvitationMailStep = createStep(
  "compose-clinic-invitation-mail",
  async (input: Input, { container }) => new StepResponse(await compose(container, input)),
);

/** Sends the link into a clinic to the invited address. */
export const mailClinicInvitationWorkflow = createWorkflow(
  "mail-clinic-invitation",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeInvitationMailStep(input))),
);
