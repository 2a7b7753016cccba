import "server-only";
import type { signUpForm } from "@needlepoint/contracts/accounts";
import type { z } from "zod";
import { z as zod } from "zod";
import { claimCart } from "@/features/cart/claim";
import { keepToken } from "@/lib/session";
import { type StoreAnswer, type StoreFailure, storeCall } from "@/lib/store-call";

const tokenAnswer = zod.object({ token: zod.string() });
const anyAnswer = zod.unknown();

/** Signs in, keeps the token in this browser and claims its cart for the account. */
export async function signIn(email: string, password: string): Promise<StoreAnswer<unknown>> {
  const answer = await login(email, password);
  if (!answer.ok) return answer;
  await keepToken(answer.data.token);
  await claimCart(answer.data.token);
  return answer;
}

/**
 * Makes an account and signs in. An address whose sign-up stopped half-way (an identity without a
 * customer) is finished when the password is the same; otherwise the failure is `email_taken`.
 */
export async function signUp(form: z.infer<typeof signUpForm>): Promise<StoreAnswer<unknown>> {
  const { email, password } = form;
  const registered = await storeCall("/auth/customer/emailpass/register", {
    method: "POST",
    body: { email, password },
    answer: tokenAnswer,
  });
  let token: string;
  if (registered.ok) {
    token = registered.data.token;
  } else if (registered.kind === "sign_in") {
    const known = await login(email, password);
    if (!known.ok) return known.kind === "sign_in" ? emailTaken(registered) : known;
    token = known.data.token;
  } else {
    return registered;
  }

  const made = await storeCall("/store/customers", {
    method: "POST",
    body: { email, first_name: form.firstName, last_name: form.lastName },
    token,
    answer: anyAnswer,
  });
  // Refused because the account is complete already: the right password simply signs in.
  if (!made.ok && (registered.ok || made.kind === "unavailable")) return made;
  return signIn(email, password);
}

function login(email: string, password: string): Promise<StoreAnswer<{ token: string }>> {
  return storeCall("/auth/customer/emailpass", {
    method: "POST",
    body: { email, password },
    answer: tokenAnswer,
  });
}

function emailTaken(failure: StoreFailure): StoreFailure {
  return { ...failure, kind: "refused", code: "email_taken" };
}
