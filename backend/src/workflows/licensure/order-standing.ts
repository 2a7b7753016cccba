import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow, OrderHoldRow } from "../../modules/licensure/service";
import { isClinicAddress } from "../clinics/lenders";
import { covers, type DecisionInputs, decisionInputs } from "./decision-inputs";
import { gatherFacts, inputsOf, type LicensingFacts } from "./facts";
import { readLatestDecision } from "./order-owner";
import { notAllowed } from "./refusal";
import { type LicensingSubject, readOrderSubject } from "./subject";

/** How an order stands with licensing. */
export type OrderStanding = {
  subject: LicensingSubject;
  facts: LicensingFacts;
  restricted: boolean;
  /** The newest stored decision; null when none was ever stored. */
  latest: DecisionRow | null;
  /** True when it may be shipped and paid: no hold open, and nothing restricted or a stored clear that covers it. */
  cleared: boolean;
};

/** Whether a hold of one of these kinds is open on the order. */
async function isHeld(
  container: MedusaContainer,
  subject: LicensingSubject,
  kinds: OrderHoldRow["kind"][],
): Promise<boolean> {
  const keys = [
    ...(subject.orderId ? [{ order_id: subject.orderId }] : []),
    ...(subject.cartId ? [{ cart_id: subject.cartId }] : []),
  ];
  const [open] = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds({ $or: keys, kind: kinds, closed_at: null }, { take: 1 });
  return open !== undefined;
}

/** Whether an order on a colleague's license still goes to the clinic: the state alone is not enough. */
async function stillAtClinic(
  container: MedusaContainer,
  { lender }: DecisionInputs,
  { shipTo }: LicensingSubject,
): Promise<boolean> {
  return lender === null || isClinicAddress(container, lender.addressId, shipTo);
}

/**
 * Reads how an order stands. No record means hold: a restricted order is cleared only by a stored
 * clear that still covers it and with no hold open.
 * @throws not_found
 */
export async function readOrderStanding(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderStanding> {
  const subject = await readOrderSubject(container, orderId);
  const facts = await gatherFacts(container, subject);
  const latest = await readLatestDecision(container, subject);
  if (facts.restricted.length === 0) {
    // A license hold means nothing here; credit and recall stop any goods.
    const held = await isHeld(container, subject, ["credit", "recall"]);
    return { subject, facts, restricted: false, latest, cleared: !held };
  }
  const decided = latest ? decisionInputs.safeParse(latest.inputs) : null;
  const cleared =
    latest?.outcome === "clear" &&
    decided?.success === true &&
    covers(decided.data, inputsOf(subject, facts, decided.data.ownerSignedIn)) &&
    (await stillAtClinic(container, decided.data, subject)) &&
    !(await isHeld(container, subject, ["license", "credit", "recall"]));
  return { subject, facts, restricted: true, latest, cleared };
}

/**
 * Stops what may happen to a cleared order only: shipping, capture, marking as paid.
 * @throws order_on_hold
 */
export async function assertOrderCleared(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderStanding> {
  const standing = await readOrderStanding(container, orderId);
  if (!standing.cleared) {
    throw notAllowed(
      "order_on_hold",
      standing.restricted
        ? "This order holds restricted devices and is on hold: it can be neither shipped nor paid until its buyer's license is cleared."
        : "This order is on hold: it can be neither shipped nor paid until the hold is closed.",
    );
  }
  return standing;
}
