import type { MedusaContainer } from "@medusajs/framework/types";
import { shop } from "@needlepoint/contracts/shop";
import { env } from "../../env";
import { sendOnce } from "../mail/send-once";
import { readOrderMoney } from "../payment/order-payments";
import { type PolicyOf, paymentPolicy } from "../payment/payment-policy";
import { eachAlone } from "./each-alone";
import { endOrder } from "./end-order";
import { readOpenHolds } from "./held-orders";
import { inLineOfOrder } from "./order-line";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Looks after authorisations that cannot wait for ever while their order is on hold: reviewers are
 * warned, then the order ends cleanly, before the money is let go by somebody else.
 */
export async function watchAuthorizations(
  container: MedusaContainer,
  now: Date,
  policyOf: PolicyOf = paymentPolicy,
): Promise<void> {
  const held = (await readOpenHolds(container)).filter(({ canceled }) => !canceled);
  const orders = await readOrderMoney(container, [...new Set(held.map(({ orderId }) => orderId))]);
  await eachAlone(container, orders, async ({ id, payments }) => {
    for (const payment of payments) {
      const { lapses } = policyOf(payment.providerId);
      if (!lapses || payment.captured || payment.voided) continue;
      const days = (now.getTime() - payment.authorizedAt.getTime()) / DAY_MS;
      if (days >= lapses.endAfterDays) {
        const cause = { actor: "system:lapsing-authorizations" };
        await inLineOfOrder(container, id, () => endOrder(container, id, "lapsed", cause));
        return;
      }
      if (days < lapses.warnAfterDays) continue;
      const ends = payment.authorizedAt.getTime() + lapses.endAfterDays * DAY_MS;
      const mail = {
        to: shop.licenseEmail,
        template: "authorization-lapsing",
        data: {
          orderUrl: `${env.backendUrl}/app/orders/${id}`,
          endsAt: new Date(ends).toISOString(),
        },
      };
      await sendOnce(container, `lapsing:${payment.id}`, mail, now);
    }
  });
}
