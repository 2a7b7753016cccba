import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { unitCentsFor } from "@needlepoint/needles/quantity-breaks";
import { boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { type VariantRow, variantFields, variantRow } from "../../catalog/product-rows";
import { dollarAmount, toCents } from "../cents";
import type { LineNow } from "./line-changes";

const sold = variantRow.extend({ product: z.object({ status: z.string() }).nullish() });

const pricedCart = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  currency_code: z.string(),
  region_id: z.string().nullish(),
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
    fields: [...variantFields, "product.status"],
    filters: { id: ids },
  });
  const rows = new Map(
    z
      .array(sold)
      .parse(variants)
      .map((row) => [row.id, row]),
  );
  return Promise.all(
    lines.map(async (line): Promise<LineNow> => {
      const row = rows.get(line.variant_id ?? "");
      const tiers = row ? tiersOf(row) : [];
      const isSold = row?.product?.status === "published" && tiers.length > 0;
      return {
        lineId: line.id,
        variantId: line.variant_id ?? "",
        quantity: line.quantity,
        unitCents: toCents(line.unit_price),
        todayCents: isSold
          ? await todayCents(container, cart, row, line.quantity, toCents(line.unit_price))
          : null,
        tiers,
        left: row ? boxesLeft(row) : 0,
      };
    }),
  );
}

/**
 * The price of one box for so many. Where the cart's is the shop's own it is today's; else Medusa says
 * what it is, for its price lists are not among the prices of a variant.
 */
async function todayCents(
  container: MedusaContainer,
  cart: PricedCart,
  row: VariantRow,
  quantity: number,
  inCartCents: number,
): Promise<number | null> {
  const tiers = tiersOf(row);
  const reached = tiers.some(({ minQuantity }) => minQuantity <= quantity);
  const own = reached ? unitCentsFor(tiers, quantity) : null;
  if (own === inCartCents) return own;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.calculated_amount"],
    filters: { id: row.id },
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
  const priced = z
    .object({ calculated_price: z.object({ calculated_amount: dollarAmount }) })
    .safeParse(data[0]);
  return priced.success ? toCents(priced.data.calculated_price.calculated_amount) : own;
}
