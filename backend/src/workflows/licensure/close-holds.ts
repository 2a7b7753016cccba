import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { readOrderMoney } from "../payment/order-payments";
import type { Policy } from "../policy";

const cartLink = z.object({ cart_id: z.string() });

/** What holds of an order may be keyed by. */
export async function holdKeys(
  container: MedusaContainer,
  orderId: string,
): Promise<{ orderId: string; cartId: string | null }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: orderId },
  });
  const link = cartLink.safeParse(data[0]);
  return { orderId, cartId: link.success ? link.data.cart_id : null };
}

/** Closes whatever still holds a canceled order; what nobody noted a reason for, staff canceled. */
export async function closeHolds(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<void> {
  await container
    .resolve<LicensureService>(LICENSURE)
    .changeOpenHolds(
      await holdKeys(container, orderId),
      ({ ending }) => ({ ending: ending ?? "staff", closed_at: new Date() }),
      "order.ended",
      cause,
    );
}

const canceled = z.object({ order: z.object({ id: z.string() }) });

/**
 * Runs inside every cancellation, whoever asked for it. Medusa only logs an authorisation that could
 * not be voided: here it fails the cancellation, which stays owed until the money is free.
 */
export const holdsEndWithOrder: Policy<unknown> = async (payload, container) => {
  const { id } = canceled.parse(payload).order;
  const [money] = await readOrderMoney(container, [id]);
  for (const payment of money?.payments ?? []) {
    if (payment.captured || payment.voided) continue;
    await container.resolve(Modules.PAYMENT).cancelPayment(payment.id);
  }
  await closeHolds(container, id, { actor: "system:order-canceled" });
};
