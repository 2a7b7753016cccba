import { MedusaError } from "@medusajs/framework/utils";

/**
 * Boxes are not cut. Stock Medusa turns half a box into one and 0.4 into a line of none.
 * @throws invalid_quantity
 */
export function assertWholeBoxes(quantities: unknown[]): void {
  for (const quantity of quantities) {
    if (typeof quantity !== "number" || !Number.isSafeInteger(quantity) || quantity < 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Order whole boxes.",
        "invalid_quantity",
      );
    }
  }
}
