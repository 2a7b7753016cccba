import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { unitCentsFor } from "@needlepoint/needles/quantity-breaks";
import { boxLimitsOf, sheetLimits } from "../../catalog/box-limits";
import { boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { isOpen, openFields, openProduct } from "../../catalog/open-to-all";
import { variantFields, variantRow } from "../../catalog/product-rows";
import { dollarAmount, toCents } from "../cents";
import type { LineNow } from "./line-changes";

const sold = variantRow.extend({
  product: openProduct.extend({ product_sheet: sheetLimits.nullish() }).nullish(),
});
type SoldRow = z.infer<typeof sold>;

const pricedCart = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  currency_code: z.string(),
  region_id: z.string().nullish(),
  sales_channel_id: z.string().nullish(),
  customer_id: z.string().nullish(),
  customer: z.object({ groups: z.array(z.object({ id: z.string() })).nullish() }).nullish(),
  items: z
    .array(
      z
        .object({
          id: z.string(),
          variant_id: z.string().nullish(),
          quantity: z.coerce.number(),
          unit_price: dollarAmount,
        })
        .nullable(),
    )
    .nullish(),
});
type PricedCart = z.infer<typeof pricedCart>;

const CART = [
  "id",
  "completed_at",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "customer.groups.id",
  "items.id",
  "items.variant_id",
  "items.quantity",
  "items.unit_price",
];

/** The lines of a cart as the shop would sell them at this moment; none for a cart that was ordered. */
export async function readLinesNow(container: MedusaContainer, cartId: string): Promise<LineNow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields: CART, filters: { id: cartId } });
  const read = pricedCart.safeParse(data[0]);
  if (!read.success || read.data.completed_at) return [];
  const cart = read.data;
  const lines = (cart.items ?? []).filter((line) => line !== null);
  const ids = [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))];
  const { data: variants } = await query.graph({
    entity: "product_variant",
    fields: [
      ...variantFields,
      ...openFields.map((field) => `product.${field}`),
      "product.product_sheet.min_boxes",
      "product.product_sheet.max_boxes",
    ],
    filters: { id: ids },
  });
  const rows = new Map(
    z
      .array(sold)
      .parse(variants)
      .map((row) => [row.id, row]),
  );
  const channels = cart.sales_channel_id ? [cart.sales_channel_id] : [];
  const priced = lines.map((line): PricedLine => {
    const row = rows.get(line.variant_id ?? "");
    const isSold = row && isOpen(row.product, channels) && tiersOf(row).length > 0;
    return {
      id: line.id,
      variantId: line.variant_id ?? "",
      quantity: line.quantity,
      unitCents: toCents(line.unit_price),
      row: isSold ? row : null,
    };
  });
  const today = await todaysPrices(container, cart, priced);
  return priced.map(({ id, variantId, quantity, unitCents }): LineNow => {
    const row = rows.get(variantId);
    return {
      lineId: id,
      variantId,
      quantity,
      unitCents,
      todayCents: today.get(id) ?? null,
      tiers: row ? tiersOf(row) : [],
      left: row ? orderable(row) : 0,
    };
  });
}

type PricedLine = {
  id: string;
  variantId: string;
  quantity: number;
  unitCents: number;
  /** Null where the line is not sold any more. */
  row: SoldRow | null;
};

/** Boxes that can be ordered: of fewer than an order must hold, none. */
function orderable(row: SoldRow): number | null {
  const left = boxesLeft(row);
  return left !== null && left < boxLimitsOf(row.product?.product_sheet).min ? 0 : left;
}

/**
 * The price of one box for so many, by line. Where the cart's is the shop's own it is today's; else
 * Medusa says what it is, for its price lists are not among the prices of a variant: asked once for
 * each number of boxes, as that is part of the question.
 */
async function todaysPrices(
  container: MedusaContainer,
  cart: PricedCart,
  lines: readonly PricedLine[],
): Promise<Map<string, number | null>> {
  const prices = new Map<string, number | null>();
  const open = new Map<number, { line: PricedLine; row: SoldRow; own: number | null }[]>();
  for (const line of lines) {
    const { row, quantity } = line;
    if (!row) continue;
    const own = ownPrice(row, quantity);
    prices.set(line.id, own);
    if (own !== line.unitCents) {
      open.set(quantity, [...(open.get(quantity) ?? []), { line, row, own }]);
    }
  }
  await Promise.all(
    [...open].map(async ([quantity, asked]) => {
      const ids = [...new Set(asked.map(({ row }) => row.id))];
      const calculated = await calculatedPrices(container, cart, ids, quantity);
      for (const { line, row, own } of asked) {
        prices.set(line.id, calculated.get(row.id) ?? own);
      }
    }),
  );
  return prices;
}

function ownPrice(row: SoldRow, quantity: number): number | null {
  const tiers = tiersOf(row);
  const reached = tiers.some(({ minQuantity }) => minQuantity <= quantity);
  return reached ? unitCentsFor(tiers, quantity) : null;
}

const calculatedVariant = z.object({
  id: z.string(),
  calculated_price: z.object({ calculated_amount: dollarAmount }),
});

/** What Medusa calculates for this cart's owner at a number of boxes, by variant. */
async function calculatedPrices(
  container: MedusaContainer,
  cart: PricedCart,
  variantIds: string[],
  quantity: number,
): Promise<Map<string, number>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.calculated_amount"],
    filters: { id: variantIds },
    context: {
      calculated_price: QueryContext({
        currency_code: cart.currency_code,
        region_id: cart.region_id ?? undefined,
        customer_id: cart.customer_id ?? undefined,
        customer: { groups: cart.customer?.groups ?? [] },
        quantity,
      }),
    },
  });
  return new Map(
    data.flatMap((raw) => {
      const { data: priced } = calculatedVariant.safeParse(raw);
      return priced ? [[priced.id, toCents(priced.calculated_price.calculated_amount)]] : [];
    }),
  );
}
