import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { ErrorBody } from "@needlepoint/contracts/errors";
import { poNumber } from "@needlepoint/contracts/orders";
import { PURCHASE_ORDER_PROVIDER } from "../../modules/purchase-order";

const SESSIONS = /^\/store\/payment-collections\/[^/]+\/payment-sessions\/?$/i;

const session = z.looseObject({
  provider_id: z.string(),
  data: z.looseObject({ po_number: z.unknown() }).optional(),
});

/**
 * Payment data goes to the provider as a client sends it, so only the purchase order number is
 * let through, checked.
 */
export function keepPurchaseOrderOnly(
  req: MedusaRequest,
  res: MedusaResponse<ErrorBody>,
  next: MedusaNextFunction,
): void {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  if (req.method !== "POST" || !SESSIONS.test(path)) {
    next();
    return;
  }
  const read = session.safeParse(req.body);
  // Anything else is left to Medusa's validator and its check of the region's providers.
  if (!read.success || read.data.provider_id !== PURCHASE_ORDER_PROVIDER) {
    if (read.success) req.body = { provider_id: read.data.provider_id };
    next();
    return;
  }
  const number = poNumber.safeParse(read.data.data?.po_number ?? "");
  if (!number.success) {
    const message = number.error.issues[0]?.message ?? "Enter your purchase order number.";
    res.status(400).json({
      type: "invalid_data",
      code: "invalid_po_number",
      message,
      fields: { po_number: message },
    });
    return;
  }
  req.body = { provider_id: PURCHASE_ORDER_PROVIDER, data: { po_number: number.data } };
  next();
}
