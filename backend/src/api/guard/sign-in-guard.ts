import type { Refusal } from "./refusal";

/** What of `/auth/…` names no kind of account. */
const OTHERS = new Set(["session", "token", "mfa", "verification"]);
/** The kinds of account there are, spelled as Medusa compares them. */
const ACTORS = new Set(["customer", "user"]);

/**
 * Looks at the ways to sign in. Medusa takes any word for a kind of account, and a password by GET:
 * both would check a password past the limits and the rules that stand at the proper door.
 */
export function refuseSignIn(method: string, path: string): Refusal | null {
  const [, prefix = "", actor = "", provider = "", action = ""] = path.split("/");
  if (prefix.toLowerCase() !== "auth" || OTHERS.has(actor.toLowerCase())) return null;
  if (!ACTORS.has(actor)) {
    return { code: "not_found", message: "There is no such kind of account." };
  }
  // Signing in elsewhere and coming back is for providers this store does not have.
  const byGet = method !== "POST" && provider.toLowerCase() !== "providers";
  return byGet || action.toLowerCase() === "callback"
    ? { code: "not_found", message: "There is no such way to sign in." }
    : null;
}
