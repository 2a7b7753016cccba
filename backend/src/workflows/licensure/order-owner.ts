import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow } from "../../modules/licensure/service";
import { decisionInputs } from "./decision-inputs";
import type { LicensingSubject } from "./subject";

/** The newest stored decision of an order, be it keyed by the order or by the cart it came from. */
export async function readLatestDecision(
  container: MedusaContainer,
  subject: { orderId: string | null; cartId: string | null },
): Promise<DecisionRow | null> {
  const keys = [
    ...(subject.orderId ? [{ order_id: subject.orderId }] : []),
    ...(subject.cartId ? [{ cart_id: subject.cartId }] : []),
  ];
  if (keys.length === 0) return null;
  const [latest] = await container
    .resolve<LicensureService>(LICENSURE)
    .listDecisions({ $or: keys }, { take: 1, order: { seq: "DESC" } });
  return latest ?? null;
}

/**
 * Whether the order's customer was seen to place it. Nobody is signed in as its buyer when an order
 * is looked at again, so its last decision must say that somebody was, and for the same customer.
 */
export function ownerOf(
  subject: LicensingSubject,
  latest: DecisionRow | null,
): { signedIn: boolean } {
  const inputs = latest ? decisionInputs.safeParse(latest.inputs) : null;
  const seen = inputs?.success === true && inputs.data.ownerSignedIn;
  return { signedIn: seen && latest?.customer_id === subject.customer?.id };
}
