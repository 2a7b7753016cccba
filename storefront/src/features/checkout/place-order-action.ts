"use server";

import { type CartSummary, orderNote } from "@needlepoint/contracts/carts";
import { poNumber } from "@needlepoint/contracts/orders";
import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { onlyPrices } from "@/features/cart/change-words";
import { fetchCart } from "@/features/cart/data";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormRefusal, type FormState, fieldErrors } from "@/lib/form-state";
import { requestTime } from "@/lib/request-time";
import { forgetCart, readSession } from "@/lib/session";
import { type StoreFailure, storeCall } from "@/lib/store-call";
import { arrivalDays } from "./arrival-days";
import { keepReceipt } from "./guest-receipt";
import { completeCart, placeOrder } from "./place-order";

const signedOut = {
  message: "You were signed out. Sign in again to place the order.",
  signInAgain: true,
};
const paymentForm = z.object({ poNumber, note: orderNote.default("") });
const anyAnswer = z.unknown();

/** The page shows another step, or what changed, once it is read again. */
const staleCodes = ["license_required", "license_refused", "cart_changed", "out_of_stock"];

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
  if (!cart.completed) {
    const changed = await settleChanges(cart, token, formData);
    if (changed === "taken") return goOn("/checkout");
    if (changed) {
      // The page shows what it is, beside all that was typed.
      refresh();
      return refuseForm("payment", previous, formData, { message: changed });
    }
    const noted = await storeCall(`/store/carts/${encodeURIComponent(cartId)}/note`, {
      method: "POST",
      body: { note: parsed.data.note },
      token,
      answer: anyAnswer,
    });
    if (!noted.ok) return refuseForm("payment", previous, formData, refusal(noted));
  }

  const placed = cart.completed
    ? await completeCart(cartId, token)
    : await placeOrder(cart, parsed.data.poNumber, token);
  if (!placed.ok) {
    // The decision changed since the page was shown: let the page show the step that it asks for.
    if (staleCodes.includes(placed.code ?? "")) refresh();
    return refuseForm("payment", previous, formData, refusal(placed));
  }

  if (!token) {
    await keepReceipt(cart, placed.data, {
      ...parsed.data,
      arrives: await arrivalDays(cart, token, await requestTime()),
    });
  }
  await forgetCart();
  return goOn(`/order/${placed.data.orderId}` as Route);
}

/**
 * What changed in the cart since the shopper looked is taken where they pressed for just that.
 * @returns a sentence when it is news to them, "taken" when they see a new total first, null to go on
 */
async function settleChanges(
  cart: CartSummary,
  token: string | null,
  formData: FormData,
): Promise<string | null> {
  const shownTotal = String(cart.totals.totalCents) === formData.get("shownTotalCents");
  if (cart.changesToken === "") return shownTotal ? null : failureWords("amount_mismatch");
  if (cart.changesToken !== formData.get("changesToken")) {
    return "Something in your cart changed while you were ordering. Nothing was ordered: see below what it is.";
  }
  const taken = await storeCall(`/store/carts/${encodeURIComponent(cart.id)}/changes`, {
    method: "POST",
    body: { token: cart.changesToken },
    token,
    answer: anyAnswer,
    timeout: 20_000,
  });
  if (!taken.ok) return failureWords(taken.code);
  // Prices are in the total that was shown; boxes that went are not.
  return onlyPrices(cart.changes) && shownTotal ? null : "taken";
}

function refusal(failure: StoreFailure): FormRefusal {
  if (failure.kind === "sign_in" || failure.code === "sign_in_required") {
    return signedOut;
  }
  if (failure.code === "invalid_po_number") {
    // Our own words stand under our field, the backend's under Medusa's.
    const { poNumber: own, po_number: told } = failure.fields;
    return { errors: { poNumber: own ?? told ?? failureWords(failure.code) } };
  }
  if (failure.fields.note) return { errors: { note: failure.fields.note } };
  return { message: failureWords(failure.code) };
}
