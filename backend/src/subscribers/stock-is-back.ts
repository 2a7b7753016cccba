import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellWhoWaitsWorkflow } from "../workflows/back-in-stock/tell-who-waits";

export default async function stockIsBack({ container }: SubscriberArgs): Promise<void> {
  await tellWhoWaitsWorkflow(container).run();
}

export const config: SubscriberConfig = {
  event: [
    "inventory-level.created",
    "inventory-level.updated",
    // A canceled order, or one that is edited, lets go of what it had reserved.
    "order.canceled",
    "reservation-item.updated",
    "reservation-item.deleted",
    // A size may be back on sale without a box being moved.
    "product.updated",
    "product-variant.updated",
  ],
};
