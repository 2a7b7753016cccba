import { MathBN, MedusaError } from "@medusajs/framework/utils";
import { toDecimal } from "../cents";
import type { CartAtCompletion } from "./cart-at-completion";

/** Sessions in these states never become the order's payment. */
const DEAD = new Set(["canceled", "error"]);

/**
 * Medusa never compares what is authorised with what is owed: a session made before the cart
 * changed would pay for less.
 * @throws amount_mismatch
 */
export function assertPaymentMatchesCart(cart: CartAtCompletion): void {
  const sessions = cart.payment_collection?.payment_sessions ?? [];
  for (const session of sessions) {
    if (DEAD.has(session.status)) continue;
    const sameAmount = MathBN.eq(toDecimal(session.amount), toDecimal(cart.total));
    const sameCurrency = session.currency_code.toLowerCase() === cart.currency_code.toLowerCase();
    if (!sameAmount || !sameCurrency) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The total of the cart has changed since payment was entered. Enter the payment again.",
        "amount_mismatch",
      );
    }
  }
}
