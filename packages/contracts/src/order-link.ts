import { z } from "zod";

/**
 * A link to one order for whoever has it: `/order/:id/:link` in the storefront. The backend makes
 * and checks it; the storefront hands it on in this header, because paths stand in logs.
 */
export const orderLinkHeader = "x-order-link";

/** How long a link opens its order; a mail from which it is opened is not read for ever. */
export const orderLinkDays = 30;

/** When it ends (seconds since 1970) and the HMAC-SHA256 of order and end, in base64url. */
export const orderLink = z.string().regex(/^\d{10}\.[A-Za-z0-9_-]{43}$/);
