import type { MiddlewareRoute } from "@medusajs/framework/http";
import { cartCompletionRoutes } from "./gates/cart-completion";
import { cartEmailRoutes } from "./gates/cart-email";
import { cartOwnerRoutes } from "./gates/cart-owner";
import { cartPaymentRoutes } from "./gates/cart-payment";
import { closedRoutes } from "./gates/closed-routes";
import { orderAddressRoutes } from "./gates/order-address";
import { orderClosingRoutes } from "./gates/order-closing";
import { orderFulfillmentRoutes } from "./gates/order-fulfillment";
import { orderLinesRoutes } from "./gates/order-lines";
import { orderPaymentRoutes } from "./gates/order-payment";
import { orderReadingRoutes } from "./gates/order-reading";
import { orderTransferRoutes } from "./gates/order-transfer";
import { variantStockRoutes } from "./gates/variant-stock";

/** Who may buy, at the doors of every path that leads to an order or moves one. */
export const licensureMiddlewares: MiddlewareRoute[] = [
  ...closedRoutes,
  ...cartOwnerRoutes,
  ...cartEmailRoutes,
  ...cartPaymentRoutes,
  ...cartCompletionRoutes,
  ...orderReadingRoutes,
  ...orderTransferRoutes,
  ...orderPaymentRoutes,
  ...orderFulfillmentRoutes,
  ...orderAddressRoutes,
  ...orderLinesRoutes,
  ...orderClosingRoutes,
  ...variantStockRoutes,
];
