import { timingSafeEqual } from "node:crypto";
import { signBody } from "@needlepoint/contracts/page-webhook";

/** Whether a signature is that of the body; takes the same time for every wrong one. */
export function isSignedBody(rawBody: string, signature: string | null, secret: string): boolean {
  // An empty secret would make every signature computable by anyone.
  if (!signature || secret === "") return false;
  const expected = Buffer.from(signBody(rawBody, secret), "hex");
  const given = Buffer.from(signature.replace(/^sha256=/, ""), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
