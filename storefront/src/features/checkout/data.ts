import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import type { CredentialDraftView } from "@needlepoint/contracts/credential-draft";
import type { CredentialView } from "@needlepoint/contracts/licensing";
import { redirect } from "next/navigation";
import { type Customer, readCustomer } from "@/features/account/customer";
import { readCart } from "@/features/cart/data";
import { takeUpPath } from "@/features/cart/take-up-path";
import { type LentPlaces, readLentPlaces } from "@/features/clinics/data";
import { buyingLicense } from "@/features/licensing/buying-license";
import { readCredentials } from "@/features/licensing/data";
import { listShippingOptions, type ShippingOption } from "./shipping-options";

export type CheckoutRead =
  | { state: "paused" }
  | { state: "empty" }
  /** The cart is owned by another account than the one signed in. */
  | { state: "other-account" }
  | {
      state: "ready";
      cart: CartSummary;
      customer: Customer | null;
      /** This browser was signed in and has to sign in again. */
      expired: boolean;
      options: ShippingOption[];
      credentials: CredentialView[];
      /** The license they have begun and not sent. */
      draft: CredentialDraftView | null;
      /** Where the caller may buy on a colleague's license; looked for only where they hold none. */
      lent: LentPlaces[];
    };

/**
 * Everything the checkout page shows, read anew on every request. A cart that was filled before its
 * person signed in elsewhere on the site joins that of the account first.
 * @param taken that was tried just now
 */
export async function readCheckout(taken: boolean): Promise<CheckoutRead> {
  const [cartRead, customerRead] = await Promise.all([readCart(), readCustomer()]);
  if (cartRead.state === "paused" || customerRead.state === "paused") return { state: "paused" };
  if (cartRead.state === "none") return { state: "empty" };

  const customer = customerRead.state === "signed-in" ? customerRead.customer : null;
  const { cart } = cartRead;
  if (customer && !cart.owned) {
    if (taken) return { state: "other-account" };
    redirect(takeUpPath("/checkout"));
  }
  if (cart.lines.length === 0) return { state: "empty" };
  const [options, credentials] = await Promise.all([
    listShippingOptions(cart.id, customer?.token ?? null),
    customer
      ? readCredentials(customer.token)
      : { ok: true as const, data: { credentials: [], draft: null } },
  ]);
  if (!options.ok || !credentials.ok) return { state: "paused" };
  const holds = buyingLicense(credentials.data.credentials) !== null;
  const lent = customer && cart.hasRestricted && !holds ? await readLentPlaces(customer.token) : [];
  return {
    state: "ready",
    cart,
    customer,
    expired: customerRead.state === "expired",
    options: options.data,
    credentials: credentials.data.credentials,
    draft: credentials.data.draft,
    lent,
  };
}
