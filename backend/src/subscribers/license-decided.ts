import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CREDENTIAL_ANSWERED } from "../workflows/licensure/answer-question";
import { CREDENTIAL_MORE_ASKED } from "../workflows/licensure/ask-owner";
import { CREDENTIAL_REJECTED, CREDENTIAL_VERIFIED } from "../workflows/licensure/review-license";
import { CREDENTIAL_REVOKED } from "../workflows/licensure/revoke-license";
import { mailAboutLicenseWorkflow } from "../workflows/mail/mail-about-license";

const templates = {
  [CREDENTIAL_VERIFIED]: "license-approved",
  [CREDENTIAL_REJECTED]: "license-rejected",
  [CREDENTIAL_MORE_ASKED]: "license-asked",
  [CREDENTIAL_ANSWERED]: "license-answered",
  [CREDENTIAL_REVOKED]: "license-revoked",
} as const;

export default async function licenseDecided({
  event,
  container,
}: SubscriberArgs<{ credential_id: string }>): Promise<void> {
  const template = templates[event.name as keyof typeof templates];
  const credentialId = event.data.credential_id;
  await mailAboutLicenseWorkflow(container).run({ input: { credentialId, template } });
}

export const config: SubscriberConfig = { event: Object.keys(templates) };
