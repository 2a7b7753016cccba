import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** What a decision is about, read from the database and from nowhere else. */
export type LicensingSubject = {
  cartId: string | null;
  orderId: string | null;
  customer: { id: string; email: string; hasAccount: boolean } | null;
  shipTo: ShipTo | null;
  /** One entry a line; a line without a variant cannot be classified. */
  variantIds: (string | null)[];
};

/** A place as typed into an address; whether state and ZIP agree is for `decide()` to say. */
export type ShipTo = {
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
  countryCode: string;
};

const address = z
  .object({
    address_1: z.string().nullish(),
    address_2: z.string().nullish(),
    city: z.string().nullish(),
    province: z.string().nullish(),
    postal_code: z.string().nullish(),
    country_code: z.string().nullish(),
  })
  .nullish();

const customer = z
  .object({ id: z.string(), email: z.string(), has_account: z.boolean() })
  .nullish();

const lines = z.array(z.object({ variant_id: z.string().nullish() }).nullable()).nullish();

const cartRow = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  customer,
  shipping_address: address,
  items: lines,
});
const orderRow = z.object({
  id: z.string(),
  customer,
  shipping_address: address,
  items: lines,
});

const PARTY_AND_PLACE = [
  "customer.id",
  "customer.email",
  "customer.has_account",
  "shipping_address.address_1",
  "shipping_address.address_2",
  "shipping_address.city",
  "shipping_address.province",
  "shipping_address.postal_code",
  "shipping_address.country_code",
  "items.variant_id",
];

/** "us-tx", "tx" and "TX" are one state. */
function stateCode(province: string): string {
  return province.trim().replace(/^us-/i, "").toUpperCase();
}

/** Reads a ship-to out of an address; null when it names neither state nor ZIP. */
export function readShipTo(raw: unknown): ShipTo | null {
  const parsed = address.safeParse(raw);
  if (!parsed.success || !parsed.data) return null;
  const { address_1, address_2, city, province, postal_code, country_code } = parsed.data;
  if (!province && !postal_code) return null;
  return {
    line1: address_1 ?? "",
    line2: address_2 ?? "",
    city: city ?? "",
    state: stateCode(province ?? ""),
    zip: (postal_code ?? "").trim(),
    countryCode: (country_code ?? "").toLowerCase(),
  };
}

function readCustomer(row: z.infer<typeof customer>): LicensingSubject["customer"] {
  return row ? { id: row.id, email: row.email, hasAccount: row.has_account } : null;
}

function readVariants(rows: z.infer<typeof lines>): (string | null)[] {
  return (rows ?? []).flatMap((line) => (line ? [line.variant_id ?? null] : []));
}

/**
 * Reads what a decision needs to know of a cart.
 * @throws not_found
 */
export async function readCartSubject(
  container: MedusaContainer,
  cartId: string,
): Promise<LicensingSubject & { completed: boolean }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at", ...PARTY_AND_PLACE],
    filters: { id: cartId },
  });
  const row = cartRow.safeParse(data[0]);
  if (!row.success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such cart.", "not_found");
  }
  return {
    cartId: row.data.id,
    orderId: null,
    customer: readCustomer(row.data.customer),
    shipTo: readShipTo(row.data.shipping_address),
    variantIds: readVariants(row.data.items),
    completed: Boolean(row.data.completed_at),
  };
}

/**
 * Reads what a decision needs to know of a placed (or draft) order.
 * @throws not_found
 */
export async function readOrderSubject(
  container: MedusaContainer,
  orderId: string,
): Promise<LicensingSubject> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [orders, carts] = await Promise.all([
    query.graph({
      entity: "order",
      fields: ["id", ...PARTY_AND_PLACE],
      filters: { id: orderId },
    }),
    query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id: orderId } }),
  ]);
  const row = orderRow.safeParse(orders.data[0]);
  if (!row.success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.", "not_found");
  }
  return {
    cartId: carts.data[0]?.cart_id ?? null,
    orderId: row.data.id,
    customer: readCustomer(row.data.customer),
    shipTo: readShipTo(row.data.shipping_address),
    variantIds: readVariants(row.data.items),
  };
}
