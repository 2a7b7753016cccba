import { failureWords } from "@/lib/failure-words";
import type { StoreFailure } from "@/lib/store-call";

/** What to say when signing in or up did not go through: at a field where one is to blame. */
export function signInRefusal(failure: StoreFailure): {
  message?: string;
  errors?: Record<string, string>;
} {
  if (failure.kind === "sign_in") {
    return { message: "That e-mail address and password don't go together. Check both." };
  }
  if (failure.code === "email_taken") {
    return { errors: { email: failureWords("email_taken") } };
  }
  if (Object.keys(failure.fields).length > 0) return { errors: failure.fields };
  return { message: failureWords(failure.code) };
}
