import type { MedusaContainer } from "@medusajs/framework/types";
import { decisionView, type OrderLicensing } from "@needlepoint/contracts/licensing";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
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
  return {
    restricted,
    onHold: !cleared,
    decisions: decisions.map((row) => ({
      id: row.id,
      at: new Date(row.decided_at).toISOString(),
      actor: row.actor,
      rulesVersion: row.rules_version,
      credentialId: row.credential_id,
      told: decisionView.parse(row.told),
    })),
  };
}
