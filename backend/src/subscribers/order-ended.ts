import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ORDER_ENDED } from "../workflows/licensure/end-order";
import { mailAboutOrderWorkflow } from "../workflows/mail/mail-about-order";

export default async function orderEnded({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await mailAboutOrderWorkflow(container).run({
    input: { orderId: event.data.order_id, template: "order-ended" },
  });
}

export const config: SubscriberConfig = { event: ORDER_ENDED };
