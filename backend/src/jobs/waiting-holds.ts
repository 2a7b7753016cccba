import type { MedusaContainer } from "@medusajs/framework/types";
import { watchAuthorizations } from "../workflows/licensure/lapsing-authorizations";
import { remindOfWaitingHolds } from "../workflows/licensure/remind-of-waiting-holds";

/** Holds that wait too long, and authorisations that cannot wait with them. */
export default async function waitingHolds(container: MedusaContainer): Promise<void> {
  const now = new Date();
  // First, for a reminder fails as long as no mail can be sent, and an authorisation lapses all the same.
  await watchAuthorizations(container, now);
  await remindOfWaitingHolds(container, now);
}

export const config = { name: "waiting-holds", schedule: "9 * * * *" };
