import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils";
import { mailAboutShipmentWorkflow } from "../workflows/mail/mail-about-shipment";

export default async function shipmentCreated({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  if (event.data.no_notification) return;
  await mailAboutShipmentWorkflow(container).run({ input: { fulfillmentId: event.data.id } });
}

export const config: SubscriberConfig = { event: FulfillmentWorkflowEvents.SHIPMENT_CREATED };
