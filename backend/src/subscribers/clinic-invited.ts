import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CLINIC_INVITED } from "../workflows/clinics/events";
import { mailClinicInvitationWorkflow } from "../workflows/mail/mail-clinic-invitation";

export default async function clinicInvited({
  event,
  container,
}: SubscriberArgs<{ invitation_id: string; token: string }>): Promise<void> {
  await mailClinicInvitationWorkflow(container).run({
    input: { invitationId: event.data.invitation_id, token: event.data.token },
  });
}

export const config: SubscriberConfig = { event: CLINIC_INVITED };
