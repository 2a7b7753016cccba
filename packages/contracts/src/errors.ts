import { z } from "zod";

/** Codes that cross the wire. The storefront turns a code into words; it never matches a sentence. */
export const errorCodes = [
  "invalid_request",
  "invalid_query",
  "invalid_quantity",
  "box_limit",
  "unknown_sku",
  "out_of_stock",
  "price_changed",
  "not_found",
  "sign_in_required",
  "not_cart_owner",
  "license_required",
  "license_refused",
  "order_on_hold",
  "order_not_cancelable",
  "order_not_shipped",
  "cart_not_mixed",
  "route_closed",
  "restricted_stock",
  "role_required",
  "mfa_required",
  "last_owner",
  "credential_conflict",
  "credential_expired",
  "rule_conflict",
  "edit_conflict",
  "restricted_class",
  "photo_refused",
  "import_refused",
  "evidence_refused",
  "evidence_unreadable",
  "invalid_po_number",
  "credit_limit_exceeded",
  "amount_mismatch",
  "email_mismatch",
  "email_taken",
  "confirmation_invalid",
  "link_expired",
  "cart_completed",
  "cart_changed",
  "promotion_refused",
  "clinic_limit",
  "list_limit",
  "invitation_invalid",
  "invitation_other_address",
  "last_manager",
  "license_not_verified",
  "not_clinic_manager",
  "too_many_requests",
  "backend_unavailable",
] as const;

export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** The body of every error our own routes and guards answer with; a superset of Medusa's. */
export const errorBody = z.object({
  type: z.string(),
  code: z.string().optional(),
  message: z.string(),
  /** Field path (dotted) to a sentence that stands beside that field. */
  fields: z.record(z.string(), z.string()).optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;
