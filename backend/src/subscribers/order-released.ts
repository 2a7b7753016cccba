import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ORDER_RELEASED } from "../workflows/licensure/announce-released";
import { mailAboutOrderWorkflow } from "../workflows/mail/mail-about-order";

export default async function orderReleased({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await mailAboutOrderWorkflow(container).run({
    input: { orderId: event.data.order_id, template: "order-released" },
  });
}

export const config: SubscriberConfig = { event: ORDER_RELEASED };
