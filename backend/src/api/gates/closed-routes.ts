import type { MiddlewareRoute } from "@medusajs/framework/http";
import { forbidden } from "../../workflows/licensure/refusal";
import { paymentPolicy } from "../../workflows/payment/payment-policy";
import { type GateRequest, gated, pathId } from "./gate";

/**
 * Stock Medusa takes what is posted to a payment webhook and leaves its signature to the provider. A
 * provider that checks none has no webhook here.
 * @throws route_closed
 */
async function assertWebhookIsSigned(req: GateRequest): Promise<void> {
  if (paymentPolicy(`pp_${pathId(req, "provider")}`).verifiesWebhooks) return;
  throw forbidden("route_closed", "This store takes no such messages about payments.");
}

/**
 * Medusa lists the options of every product here, with their values: also those of drafts. A product
 * that is on sale tells its own.
 * @throws route_closed
 */
async function closeOptions(): Promise<void> {
  throw forbidden("route_closed", "The sizes of a product are told with the product.");
}

/**
 * Parts of a product that Medusa's own routes hand out as their rows are: every price with its rules,
 * those of lists that are not for everyone too, and the boxes of each shelf. They are left out; what
 * one box costs whoever asks, and whether it is in stock, is told all the same.
 */
async function leaveOutRows(req: GateRequest): Promise<void> {
  Object.assign(req, { disallowed: ["prices", "inventory_items"] });
}

/**
 * Medusa hands out the products of a collection here with any of their rows, and drafts among them. The
 * shop has its shelves in Medusa's categories, and reads them by routes of its own.
 * @throws route_closed
 */
async function closeCollections(): Promise<void> {
  throw forbidden("route_closed", "Products are told on their own pages and on the shelves.");
}

/** Closed doors outside the admin; those of the admin stand in the table of staff roles. */
export const closedRoutes: MiddlewareRoute[] = [
  { matcher: "/hooks/payment/:provider", middlewares: [gated(assertWebhookIsSigned)] },
  { matcher: "/store/product-options", middlewares: [gated(closeOptions)] },
  { matcher: "/store/collections", middlewares: [gated(closeCollections)] },
  { matcher: "/store/products", middlewares: [gated(leaveOutRows)] },
];
