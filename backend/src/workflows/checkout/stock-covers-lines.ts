import { MedusaError } from "@medusajs/framework/utils";
import type { CartAtCompletion } from "./cart-at-completion";

/**
 * Medusa checks each line alone, so two lines that draw on one inventory item can oversell it
 * together. Here the boxes of all lines are summed first.
 * @throws out_of_stock
 */
export function assertStockCoversLines(cart: CartAtCompletion): void {
  const wanted = new Map<string, number>();
  const available = new Map<string, number>();
  for (const item of cart.items) {
    const variant = item.variant;
    if (!variant?.manage_inventory || variant.allow_backorder) continue;
    for (const part of variant.inventory_items ?? []) {
      const id = part.inventory_item_id;
      wanted.set(id, (wanted.get(id) ?? 0) + item.quantity * part.required_quantity);
      const levels = part.inventory?.location_levels ?? [];
      available.set(
        id,
        levels.reduce((sum, level) => sum + level.stocked_quantity - level.reserved_quantity, 0),
      );
    }
  }
  for (const [id, quantity] of wanted) {
    if (quantity > (available.get(id) ?? 0)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "There is not enough stock for everything in the cart. Lower a quantity and try again.",
        "out_of_stock",
      );
    }
  }
}
