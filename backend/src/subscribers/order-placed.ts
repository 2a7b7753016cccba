import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailAboutOrderWorkflow } from "../workflows/mail/mail-about-order";

export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await mailAboutOrderWorkflow(container).run({
    input: { orderId: event.data.id, template: "order-placed" },
  });
}

export const config: SubscriberConfig = { event: "order.placed" };
