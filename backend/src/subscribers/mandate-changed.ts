import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { MANDATE_ENDED, MANDATE_GRANTED } from "../workflows/clinics/events";
import { mailAboutMandateWorkflow } from "../workflows/mail/mail-about-mandate";

export default async function mandateChanged({
  event,
  container,
}: SubscriberArgs<{ mandate_id: string }>): Promise<void> {
  await mailAboutMandateWorkflow(container).run({
    input: {
      mandateId: event.data.mandate_id,
      template: event.name === MANDATE_GRANTED ? "mandate-granted" : "mandate-ended",
    },
  });
}

export const config: SubscriberConfig = { event: [MANDATE_GRANTED, MANDATE_ENDED] };
