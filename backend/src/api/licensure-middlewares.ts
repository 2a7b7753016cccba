import type { MiddlewareRoute } from "@medusajs/framework/http";

/** Who may buy, at the doors of every path that leads to an order or moves one. */
export const licensureMiddlewares: MiddlewareRoute[] = [];
