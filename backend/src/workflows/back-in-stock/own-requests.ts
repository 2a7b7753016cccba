import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BACK_IN_STOCK } from "../../modules/back-in-stock";
import type BackInStockService from "../../modules/back-in-stock/service";
import { isEmailConfirmed } from "../licensure/email-confirmed";

/**
 * The sizes a customer waits for. What was asked for at their address without signing in is theirs
 * once they have shown that they read that mailbox, and not before.
 */
export async function readOwnRequests(container: MedusaContainer, customerId: string) {
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
  const confirmed = await isEmailConfirmed(container, {
    id: customer.id,
    email: customer.email,
    hasAccount: customer.has_account,
  });
  const own = { customer_id: customerId };
  const rows = await container
    .resolve<BackInStockService>(BACK_IN_STOCK)
    .listRestockRequests(
      confirmed ? { $or: [own, { email: customer.email.toLowerCase() }] } : own,
      { take: null, order: { created_at: "ASC" } },
    );
  return rows.map((row) => ({
    variantId: row.variant_id,
    email: row.email,
    askedAt: row.created_at,
    toldAt: row.told_at,
  }));
}
