import type { ErrorCode } from "@needlepoint/contracts/errors";

export const buyingPaused =
  "Buying is paused while we reconnect to our order desk. Nothing you entered is lost. Try again in a minute.";

const sentences: Partial<Record<ErrorCode, string>> = {
  invalid_request: "Something in this form can't be used as written. Check it and try again.",
  invalid_quantity: "Order whole boxes, from 1 to 999.",
  box_limit: "That is fewer or more boxes than an order may hold of one size.",
  unknown_sku: "This item is no longer in our catalog.",
  out_of_stock:
    "There are not enough boxes in stock for this. Lower the quantity or remove the line.",
  price_changed:
    "A price changed since this page was made. Look at the marked sizes, then add them.",
  not_found: "We can't find this any more. It may have been ordered or removed.",
  sign_in_required: "Sign in to go on.",
  not_cart_owner: "This cart belongs to another account. Sign in with that account to order it.",
  license_required: "Needles need a license for the ship-to state. Enter yours to go on.",
  license_refused: "These items can't be ordered for this license and ship-to state.",
  order_not_cancelable:
    "This order does not wait for a review any more, so it can't be canceled here. Write to us.",
  order_not_shipped:
    "An order is still to be packed, and packing asks for its license. Wait for the parcel, or write to us to call it off, then erase your data.",
  cart_not_mixed: "Everything in this cart is of one kind, so there is nothing to order apart.",
  credential_conflict: "This license is already on file.",
  evidence_refused: "This document can't be used. Choose another file.",
  credential_expired: "This license has run out. Enter the renewed one.",
  invalid_po_number: "Enter your purchase order number.",
  credit_limit_exceeded:
    "This order is over what the account may have open on purchase orders. Lower the order or call us.",
  amount_mismatch: "The total changed while you were ordering. Check it and place the order again.",
  cart_changed:
    "Something in the cart changed meanwhile. Nothing was ordered. Look at it as it is now.",
  promotion_refused: "This code can't be used for this cart.",
  email_mismatch: "Use the e-mail address of your account.",
  email_taken: "There is already an account with this e-mail address. Sign in instead.",
  confirmation_invalid:
    "This link has run out, or a newer one was sent. Send a new one and open that.",
  cart_completed: "This cart was already ordered. Your order is in your account.",
  clinic_limit: "That is more than one clinic may hold. Take something away first.",
  list_limit: "That is as much as can be kept. Take something out first.",
  invitation_invalid:
    "This invitation was used or withdrawn, or is older than a week. Ask the clinic for a new one.",
  invitation_other_address:
    "This invitation was sent to another e-mail address. Sign in with the account of that address.",
  last_manager:
    "A clinic with members needs somebody who manages it. Invite another manager first, or remove the others.",
  license_not_verified: "This needs a verified license. Yours is not verified, or has expired.",
  not_clinic_manager: "Only a manager of the clinic can do this.",
  edit_conflict: "This is being changed in another place at this moment. Try again.",
  too_many_requests: "Too many tries in a short time. Wait a minute and try again.",
  backend_unavailable: buyingPaused,
};

/** The words for a failure code; unknown codes get a sentence that is still true. */
export function failureWords(code: string | null): string {
  const sentence = code === null ? undefined : sentences[code as ErrorCode];
  return sentence ?? "That did not go through. Check what you entered and try again.";
}
