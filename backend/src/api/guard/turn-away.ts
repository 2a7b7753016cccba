import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  refuseAddressById,
  refuseBody,
  refuseClientMetadata,
  refuseLongText,
  refuseQuantities,
} from "./body-guard";
import { refuseQuery } from "./query-guard";
import { type Refusal, refusalBody } from "./refusal";
import { refusalOfTarget, splitTarget } from "./request-target";
import { refuseSignIn } from "./sign-in-guard";

/** A shop page never needs more rows; the admin's own tables ask for up to a thousand and more. */
const SHOP_LIMIT = 100;
const ADMIN_LIMIT = 10_000;

const CART_ROUTE = /^\/store\/carts(\/|$)/i;
const LINE_UPDATE = /^\/store\/carts\/[^/]+\/(line-items|lines)\/[^/]+\/?$/i;

function refuse(req: MedusaRequest): Refusal | null {
  const { path, rawQuery } = splitTarget(req.originalUrl);
  const shop = !path.toLowerCase().startsWith("/admin");
  const early =
    refusalOfTarget(req) ??
    refuseSignIn(req.method, path) ??
    refuseQuery(rawQuery, shop ? SHOP_LIMIT : ADMIN_LIMIT) ??
    refuseBody(req.body);
  if (early || !path.toLowerCase().startsWith("/store")) return early;
  return (
    refuseLongText(req.body) ??
    refuseClientMetadata(req.body) ??
    refuseAddressById(req.body) ??
    (CART_ROUTE.test(path) ? refuseQuantities(req.body, LINE_UPDATE.test(path)) : null)
  );
}

/** Answers 400 to requests that stock Medusa would stumble over, before anything reads them. */
export function turnAway(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const refusal = refuse(req);
  if (refusal) res.status(refusal.code === "not_found" ? 404 : 400).json(refusalBody(refusal));
  else next();
}
