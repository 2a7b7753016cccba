import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { AddLinesBody } from "@needlepoint/contracts/carts";
import type { ErrorCode } from "@needlepoint/contracts/errors";
import { boxLimitProblem } from "@needlepoint/needles/box-limits";
import { formatCents, unitCentsFor } from "@needlepoint/needles/quantity-breaks";
import { boxLimitsOf, sheetLimits } from "../../catalog/box-limits";
import { boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { isOpen, openFields, openProduct } from "../../catalog/open-to-all";
import { variantFields, variantRow } from "../../catalog/product-rows";

const sold = variantRow.extend({
  product: openProduct.extend({ product_sheet: sheetLimits.nullish() }).nullish(),
});

/** Why lines cannot go into the cart: a code, and a sentence for each failing line at its field. */
export type FailingLines = { code: ErrorCode; fields: Record<string, string> };

/** One code for several reasons: what no other number of boxes can mend comes first. */
const MOST_TELLING: ErrorCode[] = ["unknown_sku", "out_of_stock", "box_limit", "price_changed"];

/**
 * Looks at every line before any is added: is it sold, are there boxes enough for what is asked here
 * and lies in the cart already, may an order hold as many, and does it cost what the shopper saw?
 * @param inCart boxes in the cart by variant id
 * @param salesChannelIds those of the cart
 */
export async function linesThatFail(
  container: MedusaContainer,
  lines: AddLinesBody["lines"],
  inCart: ReadonlyMap<string, number>,
  salesChannelIds: readonly string[],
): Promise<FailingLines | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      ...variantFields,
      ...openFields.map((field) => `product.${field}`),
      "product.product_sheet.min_boxes",
      "product.product_sheet.max_boxes",
    ],
    filters: { id: [...new Set(lines.map(({ variantId }) => variantId))] },
  });
  const rows = new Map(
    z
      .array(sold)
      .parse(data)
      .map((row) => [row.id, row]),
  );
  const wanted = new Map(inCart);
  for (const { variantId, quantity } of lines) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }

  const codes = new Set<ErrorCode>();
  const fields: Record<string, string> = {};
  const fail = (field: string, code: ErrorCode, sentence: string) => {
    codes.add(code);
    fields[field] = sentence;
  };
  for (const [i, { variantId, quantity, unitCents }] of lines.entries()) {
    const row = rows.get(variantId);
    if (!row?.product || !isOpen(row.product, salesChannelIds) || tiersOf(row).length === 0) {
      fail(`lines.${i}.variantId`, "unknown_sku", "This item is not sold any more.");
      continue;
    }
    const boxes = wanted.get(variantId) ?? 0;
    const left = boxesLeft(row);
    if (left !== null && boxes > left) {
      const sentence = shortage(left, inCart.get(variantId));
      fail(`lines.${i}.variantId`, "out_of_stock", sentence);
      continue;
    }
    const limits = boxLimitsOf(row.product.product_sheet);
    const problem = boxLimitProblem(boxes, limits, inCart.get(variantId));
    if (problem) {
      fail(`lines.${i}.quantity`, "box_limit", problem);
      continue;
    }
    const price = unitCentsFor(tiersOf(row), quantity);
    if (unitCents !== undefined && unitCents !== price) {
      const sentence = `Now ${formatCents(price)} a box, it was ${formatCents(unitCents)}.`;
      fail(`lines.${i}.variantId`, "price_changed", sentence);
    }
  }
  const code = MOST_TELLING.find((candidate) => codes.has(candidate));
  return code ? { code, fields } : null;
}

/** How few boxes there are, in a sentence. */
export function shortage(left: number, inCart = 0): string {
  if (left === 0) return "Out of stock.";
  const boxes = left === 1 ? "Only 1 box is" : `Only ${left} boxes are`;
  return inCart > 0 ? `${boxes} left, and ${inCart} of them lie in your cart.` : `${boxes} left.`;
}
