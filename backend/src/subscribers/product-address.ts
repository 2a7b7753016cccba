import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { noteAddressWorkflow } from "../workflows/addresses/note-addresses";

export default async function productAddress({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteAddressWorkflow(container).run({ input: event.data.id });
}

export const config: SubscriberConfig = { event: ["product.created", "product.updated"] };
