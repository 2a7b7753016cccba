"use server";

import { email, signInForm, signUpForm } from "@needlepoint/contracts/accounts";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn, signUp } from "@/features/account/sign-in";
import { signInRefusal } from "@/features/account/sign-in-words";
import { fetchCart } from "@/features/cart/data";
import { failureWords } from "@/lib/failure-words";
import { goOn, refuseForm } from "@/lib/form-answer";
import { type FormState, fieldErrors } from "@/lib/form-state";
import { readSession } from "@/lib/session";
import { type StoreFailure, storeCall } from "@/lib/store-call";

const guestForm = z.object({ email });
const anyAnswer = z.unknown();

/** Step 1: sign in, create an account, or go on as a guest. Field `mode` says which. */
export async function contactAction(previous: FormState, formData: FormData): Promise<FormState> {
  const mode = formData.get("mode");
  if (mode === "guest") return continueAsGuest(previous, formData);

  const typed = Object.fromEntries(formData);
  const creates = mode === "create";
  const parsed = creates ? signUpForm.safeParse(typed) : signInForm.safeParse(typed);
  if (!parsed.success) {
    return refuseForm("contact", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const { data } = parsed;
  const answer = isSignUp(data) ? await signUp(data) : await signIn(data.email, data.password);
  if (!answer.ok) return refuseForm("contact", previous, formData, signInRefusal(answer));
  return goOn("/checkout");
}

function isSignUp(
  form: z.infer<typeof signInForm> | z.infer<typeof signUpForm>,
): form is z.infer<typeof signUpForm> {
  return "lastName" in form;
}

function isOthersEmail({ kind, code }: StoreFailure): boolean {
  return (
    kind === "sign_in" ||
    ["email_taken", "email_mismatch", "sign_in_required", "not_cart_owner"].includes(code ?? "")
  );
}

async function continueAsGuest(previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = guestForm.safeParse(Object.fromEntries(formData));
  if (!parsed.success) {
    return refuseForm("contact", previous, formData, { errors: fieldErrors(parsed.error) });
  }
  const { cartId } = await readSession();
  if (!cartId) redirect("/cart");
  const answer = await storeCall(`/store/carts/${encodeURIComponent(cartId)}`, {
    method: "POST",
    body: { email: parsed.data.email },
    answer: anyAnswer,
  });
  if (!answer.ok && !isOthersEmail(answer)) {
    return refuseForm("contact", previous, formData, { message: failureWords(answer.code) });
  }
  const read = answer.ok ? await fetchCart(cartId, null) : answer;
  if (read.ok && read.data.cart.email) return goOn("/checkout");
  if (!read.ok && read.kind === "unavailable") {
    return refuseForm("contact", previous, formData, { message: failureWords(read.code) });
  }
  // The backend shows a registered person's cart to that person only.
  return refuseForm("contact", previous, formData, {
    errors: { email: "This e-mail address has an account. Sign in, or use another address." },
  });
}
