import { z } from "zod";
import { email } from "./accounts";

/** `POST /store/back-in-stock`: a mail to this address, once, when a size that is out is back. */
export const askToBeTold = z.object({
  variantId: z.string().regex(/^[A-Za-z0-9_]{1,64}$/, "Choose a size."),
  email,
});
export type AskToBeTold = z.infer<typeof askToBeTold>;

/**
 * The same for an address that asked before as for one that did not. `in_stock`: the size came back
 * since the page was made, so there is nothing to wait for.
 */
export const askToBeToldResponse = z.object({ answer: z.enum(["waiting", "in_stock"]) });

/** What a mail's link ends: the id of a request and the HMAC-SHA256 that goes with it, in base64url. */
export const stopTellingLink = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,64}\.[A-Za-z0-9_-]{43}$/, "This link ends nothing.");

/** `POST /store/back-in-stock/stop`: no more of these mails to the address that the link came to. */
export const stopTelling = z.object({ link: stopTellingLink });
export const stopTellingResponse = z.object({ stopped: z.literal(true) });
