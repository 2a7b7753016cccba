import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deleteLineItemsWorkflow, updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import { FieldError } from "../../api/errors/field-error";
import { notAllowed, notFound } from "../licensure/refusal";
import { readLinesNow } from "./lines-now";
import { shortage } from "./lines-that-fail";

type LineEdit = {
  cartId: string;
  lineId: string;
  /** Boxes wanted; none takes the line out. */
  quantity: number;
  /** Boxes as the shopper saw them when they asked. */
  expected: number | undefined;
};

/**
 * Sets the boxes of a line, unless it was changed elsewhere since its shopper looked: of two tabs the
 * one that knows the cart wins, and the other is told.
 * @throws not_found, cart_changed, out_of_stock, and what the gate at the line says
 */
export function changeLine(container: MedusaContainer, edit: LineEdit): Promise<void> {
  const { cartId, lineId, quantity, expected } = edit;
  return container.resolve(Modules.LOCKING).execute(`line:${cartId}`, async () => {
    const lines = await readLinesNow(container, cartId);
    const line = lines.find((one) => one.lineId === lineId);
    if (!line) {
      // Taken out twice is taken out.
      if (quantity === 0) return;
      throw notFound("This line was taken out of the cart in another tab or on another device.");
    }
    if (expected !== undefined && expected !== line.quantity && quantity !== line.quantity) {
      throw new FieldError("cart_changed", { quantity: changedElsewhere(line.quantity) });
    }
    if (quantity === 0) {
      await deleteLineItemsWorkflow(container).run({ input: { cart_id: cartId, ids: [lineId] } });
      return;
    }
    if (line.todayCents === null) {
      throw notAllowed("unknown_sku", "This item is not sold any more. Take it out of the cart.");
    }
    const others = lines
      .filter((one) => one.variantId === line.variantId && one.lineId !== lineId)
      .reduce((sum, one) => sum + one.quantity, 0);
    const left = line.left === null ? null : Math.max(0, line.left - others);
    if (left !== null && quantity > left) {
      throw new FieldError("out_of_stock", { quantity: shortage(left) });
    }
    await updateLineItemInCartWorkflow(container).run({
      input: { cart_id: cartId, item_id: lineId, update: { quantity } },
    });
  });
}

function changedElsewhere(quantity: number): string {
  const boxes = quantity === 1 ? "1 box" : `${quantity} boxes`;
  return `This line was set to ${boxes} in another tab or on another device. It is shown as it is now; set it again if you want another number.`;
}
