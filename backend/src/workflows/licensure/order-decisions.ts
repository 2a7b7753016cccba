import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { decisionView, type OrderLicensing } from "@needlepoint/contracts/licensing";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { personName } from "../clinics/clinic-view";
import { readOrderStanding } from "./order-standing";

/**
 * How an order stands, and every decision stored on it, newest first.
 * @throws not_found
 */
export async function readOrderLicensing(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderLicensing> {
  const { subject, restricted, cleared } = await readOrderStanding(container, orderId);
  const keys = [{ order_id: orderId }, ...(subject.cartId ? [{ cart_id: subject.cartId }] : [])];
  const decisions = await container
    .resolve<LicensureService>(LICENSURE)
    .listDecisions({ $or: keys }, { take: null, order: { seq: "DESC" } });
  const ids = decisions.flatMap(({ customer_id, practitioner_id }) => [
    ...(customer_id ? [customer_id] : []),
    ...(practitioner_id ? [practitioner_id] : []),
  ]);
  const people = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [...new Set(ids)] }, { take: null, withDeleted: true });
  const person = (id: string | null) => {
    const found = people.find((candidate) => candidate.id === id);
    return found ? { id: found.id, name: personName(found) } : null;
  };
  return {
    restricted,
    onHold: !cleared,
    decisions: decisions.map((row) => ({
      id: row.id,
      at: new Date(row.decided_at).toISOString(),
      actor: row.actor,
      rulesVersion: row.rules_version,
      credentialId: row.credential_id,
      buyer: person(row.customer_id),
      practitioner: person(row.practitioner_id),
      told: decisionView.parse(row.told),
    })),
  };
}
