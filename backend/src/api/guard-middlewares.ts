import type { MiddlewareRoute } from "@medusajs/framework/http";

/** The early guard: registered without methods, which sorts it before everything else. */
export const guardMiddlewares: MiddlewareRoute[] = [];
