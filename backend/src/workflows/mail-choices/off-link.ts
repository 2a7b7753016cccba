import { createHmac, timingSafeEqual } from "node:crypto";
import { type OptionalMailKind, optionalMailKind } from "@needlepoint/contracts/mail-kinds";
import { env } from "../../env";

/** The prefix keeps the proof from being of use for anything else that the secret signs. */
function proof(told: string): Buffer {
  return createHmac("sha256", env.cookieSecret).update(`mail-off:${told}`).digest();
}

/**
 * What switches one kind of mail off for one customer, whoever has it, for as long as the mail is
 * kept. It does nothing else: it signs nobody in and shows nothing of anybody.
 */
export function makeOffToken(customerId: string, kind: OptionalMailKind): string {
  const told = `${customerId}:${kind}`;
  return `${Buffer.from(told).toString("base64url")}.${proof(told).toString("base64url")}`;
}

/** Where that is done in the storefront: by a person on a page, or at once by a mail program. */
export function offLinks(customerId: string, kind: OptionalMailKind) {
  const token = makeOffToken(customerId, kind);
  return {
    offUrl: `${env.storefrontUrl}/account/mail/off/${token}`,
    oneClickUrl: `${env.storefrontUrl}/api/mail-off/${token}`,
  };
}

/** Whose mail of which kind a token switches off; null for one that was not made here. */
export function readOffToken(token: string): { customerId: string; kind: OptionalMailKind } | null {
  const [first = "", second = "", ...more] = token.split(".");
  const told = Buffer.from(first, "base64url").toString("utf8");
  const given = Buffer.from(second, "base64url");
  const right = proof(told);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) {
    return null;
  }
  const [customerId = "", named] = told.split(":");
  const kind = optionalMailKind.safeParse(named);
  return kind.success ? { customerId, kind: kind.data } : null;
}
