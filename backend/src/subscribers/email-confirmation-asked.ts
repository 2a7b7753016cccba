import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailEmailConfirmationWorkflow } from "../workflows/mail/mail-email-confirmation";

/** Without a code there is nothing to send: the address was confirmed before. */
type Asked = { entity_id: string; code?: string };

export default async function emailConfirmationAsked({
  event,
  container,
}: SubscriberArgs<Asked>): Promise<void> {
  const { entity_id, code } = event.data;
  if (!code) return;
  await mailEmailConfirmationWorkflow(container).run({ input: { email: entity_id, code } });
}

export const config: SubscriberConfig = { event: "auth.verification_requested" };
