import type { MedusaContainer } from "@medusajs/framework/types";
import { forgetOldRequests } from "../workflows/back-in-stock/forget-old-requests";
import { tellWhoWaitsWorkflow } from "../workflows/back-in-stock/tell-who-waits";

/** Mails that an event missed or a crash held up, and addresses that are kept long enough. */
export default async function tellBackInStock(container: MedusaContainer): Promise<void> {
  await tellWhoWaitsWorkflow(container).run();
  await forgetOldRequests(container, new Date());
}

export const config = { name: "tell-back-in-stock", schedule: "*/10 * * * *" };
