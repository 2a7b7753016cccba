import type { MiddlewareRoute } from "@medusajs/framework/http";
import { keepPurchaseOrderOnly } from "./payment/keep-purchase-order-only";
import { mayPayByPurchaseOrder } from "./payment/may-pay-by-purchase-order";

/** What a cart may be paid with, and by whom. */
export const cartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/payment-collections", middlewares: [keepPurchaseOrderOnly] },
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [mayPayByPurchaseOrder],
  },
];
