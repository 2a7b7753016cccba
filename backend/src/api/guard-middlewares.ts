import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "./guard/rate-limit";
import { turnAway } from "./guard/turn-away";

/** The early guard: registered without methods, which sorts it before everything else. */
export const guardMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [turnAway, limitRate] },
];
