import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { poNumber } from "@needlepoint/contracts/orders";

/** What a payment session of ours carries. Only `po_number` comes from the buyer. */
export type PurchaseOrderData = {
  po_number: string;
  /** The signed-in customer who made the session; null for a guest. */
  customer_id: string | null;
};

const carried = z.object({ po_number: poNumber, customer_id: z.string().nullish() });

/**
 * Reads session data and checks the purchase order number again, wherever it came from.
 * @throws invalid_po_number
 */
export function readPurchaseOrder(data: unknown): PurchaseOrderData {
  const parsed = carried.safeParse(data ?? {});
  if (!parsed.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      parsed.error.issues[0]?.message ?? "Enter your purchase order number.",
      "invalid_po_number",
    );
  }
  return { po_number: parsed.data.po_number, customer_id: parsed.data.customer_id ?? null };
}
