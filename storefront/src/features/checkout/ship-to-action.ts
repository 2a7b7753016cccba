"use server";

import { addressForm } from "@needlepoint/contracts/accounts";
import {
  asJurisdiction,
  type Jurisdiction,
  jurisdictionName,
} from "@needlepoint/licensure/jurisdictions";
import { jurisdictionOfZip } from "@needlepoint/licensure/zip";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addressFieldErrors, toStockAddress } from "@/features/account/stock-address";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { type StoreFailure, storeCall } from "@/lib/store-call";
import { readKnownAddress } from "./known-addresses-read";
import { listShippingOptions } from "./shipping-options";

const anyAnswer = z.unknown();

/** Step 2: the address and how it ships; the address is kept on the cart even when the rest fails. */
export async function shipToAction(previous: FormState, formData: FormData): Promise<FormState> {
  const { cartId, token } = await readSession();
  if (!cartId) redirect("/cart");
  const typed = Object.fromEntries(formData);
  const taken = formData.get("use");
  const known = typeof taken === "string" ? await readKnownAddress(taken) : null;
  if (taken !== null && !known) {
    return refuseForm("ship-to", previous, formData, {
      message: "This address is not in your account any more. Choose another, or type it in.",
    });
  }
  const parsed = addressForm.safeParse(known ?? typed);
  // What is wrong with an address from the book is mended where it can be seen.
  if (known) for (const [name, value] of Object.entries(known)) formData.set(name, value);
  if (!parsed.success) {
    return refuseForm("ship-to", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const place = jurisdictionOfZip(parsed.data.zip);
  if (place && place !== parsed.data.state) {
    return refuseForm("ship-to", previous, formData, {
      errors: { zip: zipSentence(place, parsed.data.state) },
    });
  }
  const path = `/store/carts/${encodeURIComponent(cartId)}`;
  const address = toStockAddress(parsed.data);
  const saved = await storeCall(path, {
    method: "POST",
    body: { shipping_address: address, billing_address: address },
    token,
    answer: anyAnswer,
  });
  if (!saved.ok) return refuseForm("ship-to", previous, formData, refusal(saved));

  const options = await listShippingOptions(cartId, token);
  if (!options.ok) return refuseForm("ship-to", previous, formData, refusal(options));
  const asked = formData.get("shippingOption");
  const chosen = options.data.find((option) => option.id === asked);
  if (!chosen) {
    const sentence =
      options.data.length === 0
        ? "We can't ship to this address yet. Write to us and we will find a way."
        : "Choose how it ships.";
    return refuseForm("ship-to", previous, formData, { errors: { shippingOption: sentence } });
  }
  const shipped = await storeCall(`${path}/shipping-methods`, {
    method: "POST",
    body: { option_id: chosen.id },
    token,
    answer: anyAnswer,
  });
  if (!shipped.ok) return refuseForm("ship-to", previous, formData, refusal(shipped));
  if (token && !known && formData.has("saveAddress")) {
    // It is on the order either way; a book that is full or away holds up nothing.
    await storeCall("/store/customers/me/addresses", {
      method: "POST",
      body: address,
      token,
      answer: anyAnswer,
    });
  }
  return goOn("/checkout");
}

function zipSentence(place: Jurisdiction, state: string): string {
  const given = asJurisdiction(state);
  const instead = given ? `, not in ${jurisdictionName(given)}` : "";
  return `This ZIP code is in ${jurisdictionName(place)}${instead}. Check it and the state.`;
}

function refusal(failure: StoreFailure) {
  if (failure.kind === "sign_in" || failure.code === "sign_in_required") {
    return signedOut;
  }
  const errors = addressFieldErrors(failure.fields);
  const atFields = Object.keys(errors).length > 0;
  return { message: atFields ? "" : failureWords(failure.code), errors };
}
