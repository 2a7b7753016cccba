import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ErrorBody } from "@needlepoint/contracts/errors";
import { env } from "../../env";
import { CallCounter } from "./call-counter";

type Limit = { name: string; method: string; path: RegExp; calls: number; seconds: number };

/**
 * Costly or guessable routes. Counted per caller's address in this process, so several processes
 * allow as many times more; a proxy in front may be stricter.
 */
const limits: Limit[] = [
  { name: "auth", method: "POST", path: /^\/auth\//i, calls: 60, seconds: 60 },
  {
    name: "complete",
    method: "POST",
    path: /^\/store\/carts\/[^/]+\/complete\/?$/i,
    calls: 30,
    seconds: 60,
  },
  {
    name: "credential",
    method: "POST",
    path: /^\/store\/(credentials|evidence)/i,
    calls: 20,
    seconds: 60,
  },
];

/** Guesses at one account's password, from one address. */
const GUESSES = { calls: 20, seconds: 900 };
const SIGN_IN = /^\/auth\/(customer|user)\/emailpass\/?$/i;

/** Tests and demos share one address and hurry. */
const generosity = env.mode === "local" ? 100 : 1;

const counter = new CallCounter(Date.now);

function secondsToWait(req: MedusaRequest): number {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  const caller = req.ip ?? "unknown";
  const waits = limits
    .filter((limit) => limit.method === req.method && limit.path.test(path))
    .map((limit) =>
      counter.count(`${limit.name}:${caller}`, limit.calls * generosity, limit.seconds),
    );
  if (req.method === "POST" && SIGN_IN.test(path)) {
    const { email } = (req.body ?? {}) as { email?: unknown };
    const account = String(email).trim().toLowerCase().slice(0, 254);
    const key = `guess:${caller}:${account}`;
    waits.push(counter.count(key, GUESSES.calls * generosity, GUESSES.seconds));
  }
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
