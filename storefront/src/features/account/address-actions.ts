"use server";

import { addressForm } from "@needlepoint/contracts/accounts";
import { refresh } from "next/cache";
import { z } from "zod";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { signedOut } from "@/lib/signed-out";
import { storeCall } from "@/lib/store-call";
import { addressFieldErrors, toStockAddress } from "./stock-address";

const anyAnswer = z.unknown();

/** Adds an address to the account, or changes the one that `addressId` names. */
export async function addAddressAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = addressForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("address", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const { token } = await readSession();
  if (!token) return refuseForm("address", previous, formData, signedOut);
  const addressId = String(formData.get("addressId") ?? "");
  const changes = isAddressId(addressId) ? `/${addressId}` : "";
  const answer = await storeCall(`/store/customers/me/addresses${changes}`, {
    method: "POST",
    body: toStockAddress(parsed.data),
    token,
    answer: anyAnswer,
  });
  if (!answer.ok) {
    if (answer.kind === "sign_in") return refuseForm("address", previous, formData, signedOut);
    return refuseForm("address", previous, formData, {
      message: failureWords(answer.code),
      errors: addressFieldErrors(answer.fields),
    });
  }
  return goOn("/account/addresses");
}

/** Makes an address the one that checkout begins with. Field: `addressId`. */
export async function makeUsualAction(previous: FormState, formData: FormData): Promise<FormState> {
  const addressId = String(formData.get("addressId") ?? "");
  const { token } = await readSession();
  if (!token) return refuseForm("usual-address", previous, formData, signedOut);
  const answer = isAddressId(addressId)
    ? await storeCall(`/store/customers/me/addresses/${addressId}`, {
        method: "POST",
        body: { is_default_shipping: true },
        token,
        answer: anyAnswer,
      })
    : null;
  if (!answer?.ok) {
    const refusal =
      answer?.kind === "sign_in"
        ? signedOut
        : { message: failureWords(answer?.code ?? "not_found") };
    return refuseForm("usual-address", previous, formData, refusal);
  }
  return goOn("/account/addresses");
}

/** The id becomes part of a path. */
function isAddressId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,80}$/.test(id);
}

/** Takes an address out of the account. Field: `addressId`. */
export async function removeAddressAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const addressId = String(formData.get("addressId") ?? "");
  const { token } = await readSession();
  if (!token) return refuseForm("remove-address", previous, formData, signedOut);
  if (isAddressId(addressId)) {
    const answer = await storeCall(`/store/customers/me/addresses/${addressId}`, {
      method: "DELETE",
      token,
      answer: anyAnswer,
    });
    if (!answer.ok && answer.status !== 404) {
      if (answer.kind === "sign_in")
        return refuseForm("remove-address", previous, formData, signedOut);
      return refuseForm("remove-address", previous, formData, {
        message: failureWords(answer.code),
      });
    }
  }
  refresh();
  return {
    ...previous,
    status: "done",
    message: "Address removed.",
    attempt: previous.attempt + 1,
  };
}
