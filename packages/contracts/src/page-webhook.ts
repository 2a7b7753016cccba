import { createHmac } from "node:crypto";
import { z } from "zod";
import { isKnownTag } from "./cache-tags";

/** Where the storefront listens for "these pages are out of date". */
export const pageWebhookPath = "/api/revalidate";

/** Names the header that carries `signBody` of the raw body. */
export const signatureHeader = "x-needlepoint-signature";

/** More are sent in several calls. */
export const tagsOfOneCall = 200;

/** What the backend sends when something changed. */
export const pageWebhookBody = z.object({
  tags: z.array(z.string().refine(isKnownTag, "not a tag of the cache")).min(1).max(tagsOfOneCall),
});

/** Hex HMAC-SHA256 of a raw body under the secret that both apps hold. */
export function signBody(rawBody: string, secret: string): string {
  return createHmac("sha256", secret).update(rawBody, "utf8").digest("hex");
}
