import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ErrorBody } from "@needlepoint/contracts/errors";
import { env } from "../../env";
import { CallCounter } from "./call-counter";
import { callerAddress } from "./caller-address";
import { accountLimits, callerLimits } from "./limits";

/** Tests and demos share one address and hurry. */
const generosity = env.mode === "local" ? 100 : 1;

const counter = new CallCounter(Date.now);

function secondsToWait(req: MedusaRequest): number {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  const asked = { method: req.method, path, query: req.query };
  const caller = callerAddress(req, {
    secret: env.revalidateSecret,
    proxyHops: env.trustedProxyHops,
  });
  const keys = [
    ...callerLimits(asked).map((limit) => ({ ...limit, key: `${limit.name}:${caller}` })),
    ...accountLimits(asked, req.body).map((limit) => ({
      ...limit,
      key: limit.ofCaller
        ? `${limit.name}:${caller}:${limit.account}`
        : `${limit.name}:${limit.account}`,
    })),
  ];
  const waits = keys.map(({ key, calls, seconds }) =>
    counter.count(key, calls * generosity, seconds),
  );
  return Math.max(0, ...waits);
}

/** Answers 429 with `Retry-After` to a caller who is over a limit. */
export function limitRate(
  req: MedusaRequest,
  res: MedusaResponse<ErrorBody>,
  next: MedusaNextFunction,
): void {
  const wait = secondsToWait(req);
  if (wait === 0) {
    next();
    return;
  }
  res.setHeader("Retry-After", String(wait));
  res.status(429).json({
    type: "not_allowed",
    code: "too_many_requests",
    message: `Too many tries. Try again in ${wait} seconds.`,
  });
}
