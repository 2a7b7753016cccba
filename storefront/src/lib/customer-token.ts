export type CustomerToken =
  | { state: "none" }
  | { state: "live"; token: string }
  | { state: "expired" };

/**
 * Reads when a customer token runs out, without proving it: the backend proves it on every call.
 * This only lets a page say "you were signed out" instead of asking a stranger to sign in.
 */
export function readCustomerToken(token: string | undefined, now: Date): CustomerToken {
  if (!token) return { state: "none" };
  const expiresAt = expiryOf(token);
  if (expiresAt === null) return { state: "none" };
  return expiresAt > now.getTime() ? { state: "live", token } : { state: "expired" };
}

function expiryOf(token: string): number | null {
  const payload = token.split(".")[1];
  if (!payload) return null;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    if (typeof claims !== "object" || claims === null) return null;
    const { exp } = claims as { exp?: unknown };
    return typeof exp === "number" ? exp * 1000 : null;
  } catch {
    return null;
  }
}
