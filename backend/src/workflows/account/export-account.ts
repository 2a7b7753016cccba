import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readOwnRequests } from "../back-in-stock/own-requests";
import { readOwnClinics } from "../clinics/own-clinics";
import { readCredentialDraft } from "../licensure/credential-draft";
import { readOwnedCredentials } from "../licensure/owned-credentials";
import { readOwnLists } from "../lists/own-lists";
import { readMailChoices } from "../mail-choices/mail-choices";
import { readAccountOrder, readAccountOrders } from "../orders/account-orders";

/** Everything the store holds about a customer, for the customer, as plain data. */
export async function exportAccount(container: MedusaContainer, customerId: string) {
  const [customer, credentials, draft, decisions, clinics, lists, waitsFor, orders, mailChoices] =
    await Promise.all([
      container
        .resolve(Modules.CUSTOMER)
        .retrieveCustomer(customerId, { relations: ["addresses"] }),
      readOwnedCredentials(container, customerId),
      readCredentialDraft(container, customerId),
      container
        .resolve<LicensureService>(LICENSURE)
        .listDecisions({ customer_id: customerId }, { take: null, order: { seq: "ASC" } }),
      readOwnClinics(container, customerId),
      readOwnLists(container, customerId),
      readOwnRequests(container, customerId),
      readEveryOrder(container, customerId),
      readMailChoices(container, customerId),
    ]);
  return {
    exportedAt: new Date().toISOString(),
    account: {
      id: customer.id,
      email: customer.email,
      firstName: customer.first_name,
      lastName: customer.last_name,
      phone: customer.phone,
      since: customer.created_at,
    },
    addresses: customer.addresses.map((address) => ({
      firstName: address.first_name,
      lastName: address.last_name,
      company: address.company,
      line1: address.address_1,
      line2: address.address_2,
      city: address.city,
      state: address.province,
      zip: address.postal_code,
      phone: address.phone,
    })),
    licenses: credentials,
    licenseDraft: draft,
    decisions: decisions.map((row) => ({
      at: row.decided_at,
      orderId: row.order_id,
      outcome: row.outcome,
      told: row.told,
      rulesVersion: row.rules_version,
    })),
    clinics,
    sizesWaitedFor: waitsFor,
    lists,
    orders,
    mailChoices,
  };
}

const AT_ONCE = 100;

/** However many there are: what is exported is whole. */
async function readEveryOrder(container: MedusaContainer, customerId: string) {
  const orders = [];
  for (;;) {
    const page = { limit: AT_ONCE, offset: orders.length };
    const { orders: cards } = await readAccountOrders(container, customerId, page);
    for (const { id } of cards) orders.push(await readAccountOrder(container, customerId, id));
    if (cards.length < AT_ONCE) return orders;
  }
}
