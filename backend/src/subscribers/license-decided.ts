import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CREDENTIAL_REJECTED, CREDENTIAL_VERIFIED } from "../workflows/licensure/review-license";
import { mailAboutLicenseWorkflow } from "../workflows/mail/mail-about-license";

export default async function licenseDecided({
  event,
  container,
}: SubscriberArgs<{ credential_id: string }>): Promise<void> {
  await mailAboutLicenseWorkflow(container).run({
    input: {
      credentialId: event.data.credential_id,
      template: event.name === CREDENTIAL_VERIFIED ? "license-approved" : "license-rejected",
    },
  });
}

export const config: SubscriberConfig = { event: [CREDENTIAL_VERIFIED, CREDENTIAL_REJECTED] };
