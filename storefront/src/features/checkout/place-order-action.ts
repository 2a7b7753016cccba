"use server";

import { poNumber } from "@needlepoint/contracts/orders";
import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { fetchCart } from "@/features/cart/data";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { forgetCart, readSession } from "@/lib/session";
import type { StoreFailure } from "@/lib/store-call";
import { keepReceipt } from "./guest-receipt";
import { completeCart, placeOrder } from "./place-order";

const signedOut = {
  message: "You were signed out. Sign in again to place the order.",
  signInAgain: true,
};
const paymentForm = z.object({ poNumber });

/** Step 4: places the order. Ends at the order's page, also for the second of two presses. */
export async function placeOrderAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect(token ? "/account/orders" : "/cart");
  const parsed = paymentForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("payment", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const read = await fetchCart(cartId, token);
  if (!read.ok) return refuseForm("payment", previous, formData, refusal(read));
  const { cart } = read.data;
  // The backend gives a person's cart to that person only: a token it no longer takes shows here.
  if (token && !cart.owned) return refuseForm("payment", previous, formData, signedOut);
  if (!cart.completed && String(cart.totals.totalCents) !== formData.get("shownTotalCents")) {
    return refuseForm("payment", previous, formData, { message: failureWords("amount_mismatch") });
  }

  const placed = cart.completed
    ? await completeCart(cartId, token)
    : await placeOrder(cart, parsed.data.poNumber, token);
  if (!placed.ok) {
    // The decision changed since the page was shown: let the page show the step that it asks for.
    if (placed.code === "license_required" || placed.code === "license_refused") refresh();
    return refuseForm("payment", previous, formData, refusal(placed));
  }

  if (!token) await keepReceipt(cart, placed.data, parsed.data.poNumber);
  await forgetCart();
  return goOn(`/order/${placed.data.orderId}` as Route);
}

function refusal(failure: StoreFailure) {
  if (failure.kind === "sign_in" || failure.code === "sign_in_required") {
    return signedOut;
  }
  if (failure.code === "invalid_po_number") {
    // Our own words stand under our field, the backend's under Medusa's.
    const { poNumber: own, po_number: told } = failure.fields;
    return { errors: { poNumber: own ?? told ?? failureWords(failure.code) } };
  }
  return { message: failureWords(failure.code) };
}
