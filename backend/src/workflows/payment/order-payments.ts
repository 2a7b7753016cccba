import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const when = z.coerce.date().nullish();

const payment = z.object({
  id: z.string(),
  provider_id: z.string(),
  created_at: z.coerce.date(),
  captured_at: when,
  canceled_at: when,
  captures: z.array(z.object({ id: z.string() }).nullable()).nullish(),
});

/** A payment of an order; `captured` is true as soon as any of it was taken. */
export type OrderPayment = {
  id: string;
  providerId: string;
  authorizedAt: Date;
  captured: boolean;
  voided: boolean;
};

const paidOrder = z.object({
  id: z.string(),
  status: z.string(),
  fulfillments: z.array(z.object({ canceled_at: when }).nullable()).nullish(),
  payment_collections: z
    .array(z.object({ payments: z.array(payment.nullable()).nullish() }).nullable())
    .nullish(),
});

/** An order as far as ending or releasing it goes. */
export type OrderMoney = {
  id: string;
  status: string;
  /** Whether a parcel of it exists that was not called off. */
  fulfilled: boolean;
  payments: OrderPayment[];
};

const FIELDS = [
  "id",
  "status",
  "fulfillments.canceled_at",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.created_at",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
];

function orderMoney(raw: unknown): OrderMoney {
  const order = paidOrder.parse(raw);
  const payments = (order.payment_collections ?? []).flatMap((collection) =>
    (collection?.payments ?? []).filter((row) => row !== null),
  );
  return {
    id: order.id,
    status: order.status,
    fulfilled: (order.fulfillments ?? []).some((parcel) => parcel !== null && !parcel.canceled_at),
    payments: payments.map((row) => ({
      id: row.id,
      providerId: row.provider_id,
      authorizedAt: row.created_at,
      captured: Boolean(row.captured_at) || (row.captures ?? []).length > 0,
      voided: Boolean(row.canceled_at),
    })),
  };
}

/** Reads parcels and payments of orders; an unknown order is left out. */
export async function readOrderMoney(
  container: MedusaContainer,
  orderIds: string[],
): Promise<OrderMoney[]> {
  if (orderIds.length === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderIds },
  });
  return data.map(orderMoney);
}
