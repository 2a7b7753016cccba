import { createHmac, timingSafeEqual } from "node:crypto";

/** Hex HMAC-SHA256 of a raw body, as the backend signs its webhook. */
export function signBody(rawBody: string, secret: string): string {
  return createHmac("sha256", secret).update(rawBody, "utf8").digest("hex");
}

/** Whether a signature is that of the body; takes the same time for every wrong one. */
export function isSignedBody(rawBody: string, signature: string | null, secret: string): boolean {
  // An empty secret would make every signature computable by anyone.
  if (!signature || secret === "") return false;
  const expected = Buffer.from(signBody(rawBody, secret), "hex");
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
