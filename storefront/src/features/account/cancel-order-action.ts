"use server";

import { orderResponse } from "@needlepoint/contracts/orders";
import type { Route } from "next";
import { z } from "zod";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import type { FormState } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const cancelForm = z.object({ orderId: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/) });

/** Cancels an order that waits for a review, and shows what became of it. */
export async function cancelOrderAction(
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const parsed = cancelForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("cancel-order", previous, formData, { message: failureWords("not_found") });
  }
  const { orderId } = parsed.data;
  const { token } = await readSession();
  const canceled = await storeCall(`/store/account/orders/${orderId}/cancel`, {
    method: "POST",
    body: {},
    token,
    answer: orderResponse,
    timeout: 20_000,
  });
  if (!canceled.ok) {
    return refuseForm("cancel-order", previous, formData, {
      message: failureWords(canceled.code),
      signInAgain: canceled.kind === "sign_in",
    });
  }
  return goOn(`/order/${orderId}` as Route);
}
