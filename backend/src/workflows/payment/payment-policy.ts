import { PURCHASE_ORDER_PROVIDER } from "../../modules/purchase-order";

/** Medusa brings it along and enables it by itself. It authorises anything and moves no money. */
const MEDUSAS_OWN_PROVIDER = "pp_system_default";

/** What a kind of payment asks of an order that was held. */
export type PaymentPolicy = {
  /** Whether it checks the signature of what is posted to `/hooks/payment`; without, that is closed. */
  verifiesWebhooks: boolean;
  /** Whether the money is taken by itself once the order is released. */
  capturesOnRelease: boolean;
  /**
   * How long an authorisation waits, in days from its making: reviewers are warned on the first, the
   * order ends on the second. Null where an authorisation never lapses.
   */
  lapses: { warnAfterDays: number; endAfterDays: number } | null;
};

/** One line a provider; a test fails on a provider of the store that has none. */
export const paymentPolicies: Readonly<Record<string, PaymentPolicy>> = {
  // An invoice is marked as paid by a person, whenever the clinic pays it.
  [PURCHASE_ORDER_PROVIDER]: { verifiesWebhooks: false, capturesOnRelease: false, lapses: null },
  // In no region of the store.
  [MEDUSAS_OWN_PROVIDER]: { verifiesWebhooks: false, capturesOnRelease: false, lapses: null },
};

/** Nobody's money is taken and nobody's order ended on a guess. */
const unknownProvider: PaymentPolicy = {
  verifiesWebhooks: false,
  capturesOnRelease: false,
  lapses: null,
};

/** The policy of a payment provider, by its id as sessions and payments name it. */
export function paymentPolicy(providerId: string): PaymentPolicy {
  return paymentPolicies[providerId] ?? unknownProvider;
}

export type PolicyOf = typeof paymentPolicy;
