import type { MedusaContainer } from "@medusajs/framework/types";
import { decisionView } from "@needlepoint/contracts/licensing";
import type { OrderEnding } from "@needlepoint/contracts/orders";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { holdKeys } from "./close-holds";
import { readLatestDecision } from "./order-owner";

/** Why an order ended, in the words its buyer is told. */
export async function readOrderEnding(
  container: MedusaContainer,
  orderId: string,
): Promise<{ ending: OrderEnding; reasons: string[]; source: string | null }> {
  const keys = await holdKeys(container, orderId);
  const either = [{ order_id: orderId }, ...(keys.cartId ? [{ cart_id: keys.cartId }] : [])];
  const [hold] = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds(
      { $or: either, ending: { $ne: null } },
      { take: 1, order: { opened_at: "DESC" } },
    );
  const ending = hold?.ending ?? "staff";
  const latest = ending === "refused" ? await readLatestDecision(container, keys) : null;
  const told = latest ? decisionView.parse(latest.told) : null;
  return {
    ending,
    reasons: told?.reasons.map(({ sentence }) => sentence) ?? [],
    source: told?.rule ? `${told.rule.citation}, ${told.rule.sourceUrl}` : null,
  };
}
