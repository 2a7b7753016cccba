import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailWelcomeWorkflow } from "../workflows/mail/mail-welcome";

export default async function customerCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await mailWelcomeWorkflow(container).run({ input: { customerId: event.data.id } });
}

export const config: SubscriberConfig = { event: "customer.created" };
