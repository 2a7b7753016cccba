import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { askToConfirmEmailWorkflow } from "../workflows/account/ask-to-confirm-email";
import { mailWelcomeWorkflow } from "../workflows/mail/mail-welcome";

export default async function customerCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  // The link to confirm first: orders wait for it, while nothing waits for a welcome.
  await askToConfirmEmailWorkflow(container).run({ input: { customerId: event.data.id } });
  await mailWelcomeWorkflow(container).run({ input: { customerId: event.data.id } });
}

export const config: SubscriberConfig = { event: "customer.created" };
