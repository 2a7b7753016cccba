import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { AddLinesBody } from "@needlepoint/contracts/carts";
import type { ErrorCode } from "@needlepoint/contracts/errors";
import { boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { variantFields, variantRow } from "../../catalog/product-rows";

const sold = variantRow.extend({ product: z.object({ status: z.string() }).nullish() });

/** Why lines cannot go into the cart: a code and a sentence for each failing line, by its index. */
export type FailingLines = { code: ErrorCode; sentences: Map<number, string> };

/**
 * Looks at every line before any is added: is it sold, and are there boxes enough for what is asked
 * here and lies in the cart already?
 * @param inCart boxes in the cart by variant id
 */
export async function linesThatFail(
  container: MedusaContainer,
  lines: AddLinesBody["lines"],
  inCart: ReadonlyMap<string, number>,
): Promise<FailingLines | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [...variantFields, "product.status"],
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

  const unknown = new Map<number, string>();
  const short = new Map<number, string>();
  for (const [i, { variantId }] of lines.entries()) {
    const row = rows.get(variantId);
    if (row?.product?.status !== "published" || tiersOf(row).length === 0) {
      unknown.set(i, "This item is not sold any more.");
      continue;
    }
    const left = boxesLeft(row);
    if (left !== null && (wanted.get(variantId) ?? 0) > left)
      short.set(i, shortage(left, inCart.get(variantId)));
  }
  if (unknown.size + short.size === 0) return null;
  return {
    code: unknown.size > 0 ? "unknown_sku" : "out_of_stock",
    sentences: new Map([...unknown, ...short]),
  };
}

function shortage(left: number, inCart = 0): string {
  if (left === 0) return "Out of stock.";
  const boxes = left === 1 ? "Only 1 box is" : `Only ${left} boxes are`;
  return inCart > 0 ? `${boxes} left, and ${inCart} of them lie in your cart.` : `${boxes} left.`;
}
