import type { MiddlewareRoute } from "@medusajs/framework/http";
import { env } from "../env";
import { giveCodes } from "./errors/answer-error";
import { giveAnswerHeaders } from "./guard/answer-headers";
import { keepIdleConnections } from "./guard/idle-connections";
import { limitRate } from "./guard/rate-limit";
import { takeOutBadTargets } from "./guard/request-target";
import { turnAway } from "./guard/turn-away";

keepIdleConnections();
takeOutBadTargets();
giveAnswerHeaders(env.backendUrl);

/** The early guard: registered without methods, which sorts it before everything else. */
export const guardMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [giveCodes, turnAway, limitRate] },
];
