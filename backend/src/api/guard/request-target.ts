import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { refusePath } from "./path-guard";
import { pathSegments } from "./query-guard";
import { invalidQuery, type Refusal } from "./refusal";

/** A request target in its two parts; the first `?` alone divides them. */
export function splitTarget(target: string): { path: string; rawQuery: string } {
  const at = target.indexOf("?");
  return at < 0
    ? { path: target, rawQuery: "" }
    : { path: target.slice(0, at), rawQuery: target.slice(at + 1) };
}

/** Medusa reads one word there, and never answers a request with two or with a list. */
function refuseLocale(rawQuery: string): Refusal | null {
  const keys = [...new URLSearchParams(rawQuery).keys()].filter(
    (key) => pathSegments(key)[0] === "locale",
  );
  return keys.length === 0 || (keys.length === 1 && keys[0] === "locale")
    ? null
    : invalidQuery("locale", '"locale" is one word like en-US.');
}

/** Why a target is read by nobody: what stands before our first guard would stumble over it. */
export function refuseTarget(target: string): Refusal | null {
  const { path, rawQuery } = splitTarget(target);
  return refusePath(path) ?? refuseLocale(rawQuery);
}

const everyRequest = "http.server.request.start";
/** The same for every copy of this module in a process. */
const refused = Symbol.for("needlepoint.refused-target");
type Marked = { [refused]?: Refusal };

/**
 * Takes refused targets out of requests before anything reads them: Medusa's sign-in, its check of
 * the shop's key and its locale stand before every middleware of ours, and the router decodes
 * parameters for all of them. Node names each request before its server hears of it.
 */
export function takeOutBadTargets(): void {
  subscribe(everyRequest, (message) => {
    const { request } = message as { request: IncomingMessage & Marked };
    const refusal = refuseTarget(request.url ?? "/");
    if (!refusal) return;
    request[refused] = refusal;
    request.url = "/";
  });
}

/** Why the target of this request was taken out; null for all that were not. */
export function refusalOfTarget(request: object & Marked): Refusal | null {
  return request[refused] ?? null;
}
