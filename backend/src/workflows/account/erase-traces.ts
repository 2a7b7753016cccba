import type { ICartModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CHECKOUT } from "../../modules/checkout";
import type CheckoutService from "../../modules/checkout/service";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";

/** What stands where an address or a name stood. */
export const ERASED = "erased";

/** What stands where the address of an account stood: of its own, and nobody's mailbox. */
export function erasedAddress(customerId: string): string {
  return `${customerId.toLowerCase()}@erased.invalid`;
}

/** Medusa's own service has more than its interface tells of: it generates these for its table. */
type NotificationRows = {
  listNotifications(
    filters: Record<string, unknown>,
    config: { select: string[]; take: null },
  ): Promise<{ id: string }[]>;
  updateNotifications(rows: Record<string, unknown>[]): Promise<unknown>;
};

/**
 * Blanks the mails that were written to a person or about their licenses and orders. The rows stay
 * by id, template and idempotency key, so that no event that comes twice writes the mail anew.
 */
export async function eraseMails(
  container: MedusaContainer,
  { email, about }: { email: string; about: string[] },
): Promise<void> {
  const mails = container.resolve<NotificationRows>(Modules.NOTIFICATION as string);
  const found = await mails.listNotifications(
    { $or: [{ to: email }, { resource_id: about }] },
    { select: ["id"], take: null },
  );
  if (found.length === 0) return;
  await mails.updateNotifications(
    found.map(({ id }) => ({ id, to: ERASED, data: null, provider_data: null })),
  );
}

type SessionRows = {
  listPaymentSessions(
    filters: Record<string, unknown>,
    config: { select: string[]; take: null },
  ): Promise<{ id: string }[]>;
  updatePaymentSessions(rows: Record<string, unknown>[]): Promise<unknown>;
};

/** A payment is begun with all that is known of the customer; what was paid and how is not in it. */
async function erasePayers(container: MedusaContainer, cartIds: string[]): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart_payment_collection",
    fields: ["payment_collection_id"],
    filters: { cart_id: cartIds },
  });
  const collections = z.array(z.object({ payment_collection_id: z.string() })).parse(data);
  const payments = container.resolve<SessionRows>(Modules.PAYMENT as string);
  const sessions = await payments.listPaymentSessions(
    { payment_collection_id: collections.map((link) => link.payment_collection_id) },
    { select: ["id"], take: null },
  );
  if (sessions.length > 0) {
    await payments.updatePaymentSessions(sessions.map(({ id }) => ({ id, context: null })));
  }
}

/**
 * Forgets the finished workflow runs that name one of these carts: Medusa keeps for days what a
 * completed checkout was made of. Its service finds runs by their own ids alone, hence the SQL.
 */
async function forgetRuns(container: MedusaContainer, cartIds: string[]): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await pg.raw(
    `delete from workflow_execution
     where state in ('done', 'failed', 'reverted') and (
       transaction_id = any(:ids)
       or coalesce(context::text, '') like any(:told)
       or coalesce(execution::text, '') like any(:told)
     )`,
    { ids: cartIds, told: cartIds.map((id) => `%${id}%`) },
  );
}

/**
 * Empties a person's carts of their address and e-mail. An order keeps a copy of its own, which is
 * the one that the law of the sale asks for.
 */
export async function eraseCarts(container: MedusaContainer, customerId: string): Promise<void> {
  const module: ICartModuleService = container.resolve(Modules.CART);
  const carts = await module.listCarts(
    { customer_id: customerId },
    { select: ["id", "shipping_address_id", "billing_address_id"], take: null },
  );
  if (carts.length === 0) return;
  const addresses = z
    .array(
      z.object({
        shipping_address_id: z.string().nullish(),
        billing_address_id: z.string().nullish(),
      }),
    )
    .parse(carts)
    .flatMap((cart) => [cart.shipping_address_id ?? [], cart.billing_address_id ?? []].flat());
  await module.updateCarts(
    carts.map(({ id }) => ({
      id,
      email: null,
      metadata: null,
      shipping_address_id: null,
      billing_address_id: null,
    })),
  );
  await module.deleteAddresses([...new Set(addresses)]);
  const ids = carts.map(({ id }) => id);
  // What was written along is a person's own words, and no part of what was sold.
  const checkout = container.resolve<CheckoutService>(CHECKOUT);
  await checkout.deleteCartNotes({ cart_id: ids });
  await checkout.deleteSeenLines({ cart_id: ids });
  await container.resolve<LicensureService>(LICENSURE).deleteCartProofs({ cart_id: ids });
  await erasePayers(container, ids);
  await forgetRuns(container, ids);
}
