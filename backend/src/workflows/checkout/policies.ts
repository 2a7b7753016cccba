import { z } from "@medusajs/framework/zod";
import type { Policy } from "../policy";
import { purchaseOrderAtCompletion } from "../purchase-order/at-completion";
import { boxLimitsAtCompletion, boxLimitsOfLines, boxLimitsOfUpdate } from "./box-limits";
import { cartAtCompletion } from "./cart-at-completion";
import { assertNothingChanged } from "./cart-changes";
import { assertPaymentMatchesCart } from "./payment-matches-cart";
import { assertStockCoversLines } from "./stock-covers-lines";
import { assertWholeBoxes } from "./whole-boxes";

const line = z.object({ quantity: z.unknown() });

/** Quantities of lines that are about to be written. */
const wholeBoxesInLines: Policy<{ items: unknown[] }> = ({ items }) => {
  assertWholeBoxes(items.map((item) => line.parse(item).quantity));
};

/** The new quantity of a line; an update without one leaves the quantity alone. */
const wholeBoxesInUpdate: Policy<{ input: unknown }> = ({ input }) => {
  const { quantity } = z
    .object({ update: z.object({ quantity: z.unknown() }) })
    .parse(input).update;
  if (quantity !== undefined) assertWholeBoxes([quantity]);
};

type WithLines = { cart: unknown; items: unknown[] };

/** What has to hold of boxes, licensed goods or not, before they go into a cart. */
export const boxesOfLines: Policy<WithLines>[] = [wholeBoxesInLines, boxLimitsOfLines];
export const boxesOfUpdate: Policy<{ cart: unknown; input: unknown }>[] = [
  wholeBoxesInUpdate,
  boxLimitsOfUpdate,
];

/** What has to hold of any cart, licensed goods or not, before it becomes an order. */
export const checkoutPolicies: Policy<{ cart: unknown }>[] = [
  async ({ cart }, container) => {
    const read = cartAtCompletion.parse(cart);
    assertWholeBoxes(read.items.map((item) => item.quantity));
    await assertNothingChanged(container, read.id);
    assertStockCoversLines(read);
    assertPaymentMatchesCart(read);
  },
  boxLimitsAtCompletion,
  purchaseOrderAtCompletion,
];
