import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * A value that travels through the browser and must come back unchanged: deflated JSON with its
 * expiry, signed with HMAC-SHA256. Signed, not secret: put in nothing its holder may not read.
 */
export function sealValue(value: unknown, secret: string, expiresAt: Date): string {
  const body = deflateRawSync(JSON.stringify({ value, expiresAt: expiresAt.getTime() })).toString(
    "base64url",
  );
  return `${body}.${sign(body, secret)}`;
}

/** The sealed value, or null when it was altered, is past its expiry or was never one of ours. */
export function openValue(sealed: string, secret: string, now: Date): unknown {
  const [body, signature, ...rest] = sealed.split(".");
  if (!body || !signature || rest.length > 0) return null;
  const expected = Buffer.from(sign(body, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  try {
    const text = inflateRawSync(Buffer.from(body, "base64url"), { maxOutputLength: 64_000 });
    const parsed: unknown = JSON.parse(text.toString("utf8"));
    if (typeof parsed !== "object" || parsed === null) return null;
    const { value, expiresAt } = parsed as { value?: unknown; expiresAt?: unknown };
    if (typeof expiresAt !== "number" || expiresAt <= now.getTime()) return null;
    return value ?? null;
  } catch {
    return null;
  }
}

function sign(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}
