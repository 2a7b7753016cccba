import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deleteLineItemsWorkflow } from "@medusajs/medusa/core-flows";
import { readRestricted } from "../licensure/facts";
import { readLinesNow } from "./lines-now";
import { assertCartIsOpen } from "./open-cart";

/**
 * Takes every line out of a cart that asks for a license, all of them or none. One that asks for none
 * any more stays; taken out twice is taken out.
 * @throws not_found, cart_completed
 */
export function takeOutRestricted(container: MedusaContainer, cartId: string): Promise<void> {
  return container.resolve(Modules.LOCKING).execute(`line:${cartId}`, async () => {
    await assertCartIsOpen(container, cartId);
    const lines = await readLinesNow(container, cartId);
    const restricted = await readRestricted(
      container,
      lines.map(({ variantId }) => variantId || null),
    );
    const gated = new Set(restricted.map(({ variantId }) => variantId ?? ""));
    const ids = lines.flatMap(({ lineId, variantId }) => (gated.has(variantId) ? lineId : []));
    if (ids.length === 0) return;
    await deleteLineItemsWorkflow(container).run({ input: { cart_id: cartId, ids } });
  });
}
