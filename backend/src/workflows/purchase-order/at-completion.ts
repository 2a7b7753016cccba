import { z } from "@medusajs/framework/zod";
import { PURCHASE_ORDER_PROVIDER } from "../../modules/purchase-order";
import { readPurchaseOrder } from "../../modules/purchase-order/purchase-order-data";
import { dollarAmount, toCents } from "../cents";
import { notCartOwner } from "../licensure/refusal";
import type { Policy } from "../policy";
import { assertWithinCredit, readCreditStanding } from "./credit";

const paidCart = z.object({
  total: dollarAmount,
  customer_id: z.string().nullish(),
  payment_collection: z
    .object({
      payment_sessions: z
        .array(z.object({ provider_id: z.string(), data: z.unknown(), status: z.string() }))
        .nullish(),
    })
    .nullish(),
});

/**
 * Checks a purchase order again when the order is about to exist: the e-mail may have been changed
 * to somebody's account since the session was made, and other orders may have used the credit.
 */
export const purchaseOrderAtCompletion: Policy<{ cart: unknown }> = async ({ cart }, container) => {
  const read = paidCart.parse(cart);
  const sessions = (read.payment_collection?.payment_sessions ?? []).filter(
    (session) => session.provider_id === PURCHASE_ORDER_PROVIDER && session.status !== "canceled",
  );
  if (sessions.length === 0 || !read.customer_id) return;
  const standing = await readCreditStanding(container, read.customer_id);
  for (const session of sessions) {
    const order = readPurchaseOrder(session.data);
    if (standing.hasAccount && order.customer_id !== read.customer_id) throw notCartOwner();
  }
  assertWithinCredit(standing, toCents(read.total));
};
