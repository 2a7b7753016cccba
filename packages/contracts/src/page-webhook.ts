import { z } from "zod";
import { isKnownTag } from "./cache-tags";

/** Where the storefront listens for "these pages are out of date". */
export const pageWebhookPath = "/api/revalidate";

/** Names the header that carries the hex HMAC-SHA256 of the raw body. */
export const signatureHeader = "x-needlepoint-signature";

/** More are sent in several calls. */
export const tagsOfOneCall = 200;

/** What the backend sends when something changed. */
export const pageWebhookBody = z.object({
  tags: z.array(z.string().refine(isKnownTag, "not a tag of the cache")).min(1).max(tagsOfOneCall),
});
