import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deleteLineItemsWorkflow, updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import type { LineChange } from "@needlepoint/contracts/carts";
import { notAllowed } from "../licensure/refusal";
import { readCartChanges, recordSeen, takeLinePrices } from "./cart-changes";
import { changesToken, type LineNow } from "./line-changes";

type Taken = { cartId: string; token: string; lineId?: string | undefined };

/**
 * The shopper takes what changed: today's price, the boxes that are left, the cart without what is not
 * sold any more. Of one line, or of all; the token says that these very changes were seen.
 * @throws cart_changed when they are others by now
 */
export function takeChanges(container: MedusaContainer, taken: Taken): Promise<void> {
  const { cartId, token, lineId } = taken;
  return container.resolve(Modules.LOCKING).execute(`look:${cartId}`, async () => {
    const found = await readCartChanges(container, cartId);
    if (changesToken(found.changes) !== token) {
      throw notAllowed(
        "cart_changed",
        "Something else in the cart changed meanwhile. Look at it again.",
      );
    }
    const chosen = found.changes.filter((one) => lineId === undefined || one.lineId === lineId);
    const lines = new Map(found.lines.map((line) => [line.lineId, line]));
    const priced = chosen.flatMap((one) =>
      one.kind === "price" ? (lines.get(one.lineId) ?? []) : [],
    );
    await takeLinePrices(container, cartId, priced, found.rows);
    await removeLines(container, cartId, chosen.filter(isGone));
    for (const change of chosen) await takeWhatIsLeft(container, cartId, change, lines);
    await recordSeen(container, cartId, await readCartChanges(container, cartId));
  });
}

function isGone(change: LineChange): boolean {
  return change.kind === "not_sold" || (change.kind === "short" && change.left === 0);
}

async function removeLines(
  container: MedusaContainer,
  cartId: string,
  changes: LineChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await deleteLineItemsWorkflow(container).run({
    input: { cart_id: cartId, ids: changes.map(({ lineId }) => lineId) },
  });
}

async function takeWhatIsLeft(
  container: MedusaContainer,
  cartId: string,
  change: LineChange,
  lines: ReadonlyMap<string, LineNow>,
): Promise<void> {
  if (change.kind !== "short" || change.left === 0 || !lines.has(change.lineId)) return;
  await updateLineItemInCartWorkflow(container).run({
    input: { cart_id: cartId, item_id: change.lineId, update: { quantity: change.left } },
  });
}
