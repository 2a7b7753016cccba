import type { MedusaContainer } from "@medusajs/framework/types";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { isEmailConfirmed } from "./email-confirmed";
import { readHeldOrderIds } from "./held-orders";
import { readLawMoved } from "./law-moments";
import { readLatestDecision } from "./order-owner";
import { readOrderSubject } from "./subject";

/**
 * Held orders whose newest decision is older than a reviewer's answer on their customer's license,
 * than the confirmation of the customer's e-mail, or than a move of the law: what is left when a
 * process dies between the answer and the orders that rest on it, and what a date brings about.
 */
export async function readUnsettledOrderIds(container: MedusaContainer): Promise<string[]> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const holds = await licensure.listOrderHolds(
    { kind: "license", closed_at: null },
    { take: null, select: ["id", "customer_id"] },
  );
  const customerIds = [...new Set(holds.map(({ customer_id }) => customer_id))];
  const answered = await licensure.listCredentials(
    { customer_id: customerIds, decided_at: { $ne: null } },
    { take: null, select: ["id", "customer_id", "decided_at"] },
  );
  const lawMoved = await readLawMoved(container, new Date());
  const unsettled: string[] = [];
  for (const customerId of customerIds) {
    const answers = answered
      .filter(({ customer_id }) => customer_id === customerId)
      .map(({ decided_at }) => new Date(decided_at ?? 0).getTime());
    for (const orderId of await readHeldOrderIds(container, [customerId])) {
      const subject = await readOrderSubject(container, orderId);
      const latest = await readLatestDecision(container, subject);
      const decidedAt = new Date(latest?.decided_at ?? 0);
      const jurisdiction = asJurisdiction(subject.shipTo?.state);
      const moved = jurisdiction !== null && lawMoved({ customerId, jurisdiction }, decidedAt);
      const confirmedSince =
        latest?.reasons.includes("email_unconfirmed") === true &&
        subject.customer !== null &&
        (await isEmailConfirmed(container, subject.customer));
      if (moved || confirmedSince || Math.max(0, ...answers) > decidedAt.getTime()) {
        unsettled.push(orderId);
      }
    }
  }
  return unsettled;
}
