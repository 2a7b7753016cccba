import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { LineView } from "@needlepoint/contracts/carts";
import { type DecisionView, decisionView } from "@needlepoint/contracts/licensing";
import type { OrderCard, OrderView } from "@needlepoint/contracts/orders";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow } from "../../modules/licensure/service";
import { toCents } from "../cents";
import {
  addressView,
  LINE_FIELDS,
  promotionsView,
  readLineViews,
  storedAddress,
  storedLine,
  storedTotals,
  totalsView,
} from "../checkout/line-view";
import { readLenderView } from "../clinics/lender-view";
import { decisionInputs } from "../licensure/decision-inputs";
import { notFound } from "../licensure/refusal";
import { arrivalOf, readTransit } from "./order-arrival";
import { readOrderNote } from "./order-note";
import { type ProgressOf, readProgress } from "./order-progress";

const when = z.coerce.date().nullish();

const storedOrder = storedTotals.extend({
  id: z.string(),
  display_id: z.int(),
  status: z.string(),
  email: z.string().nullish(),
  created_at: z.coerce.date(),
  items: z.array(storedLine.nullable()).nullish(),
  shipping_address: storedAddress.nullish(),
  shipping_methods: z
    .array(z.object({ name: z.string(), shipping_option_id: z.string().nullish() }).nullable())
    .nullish(),
  fulfillments: z
    .array(
      z
        .object({ packed_at: when, shipped_at: when, delivered_at: when, canceled_at: when })
        .nullable(),
    )
    .nullish(),
  payment_collections: z
    .array(
      z
        .object({ payment_sessions: z.array(z.object({ data: z.unknown() }).nullable()).nullish() })
        .nullable(),
    )
    .nullish(),
});
type StoredOrder = z.infer<typeof storedOrder>;

const FIELDS = [
  "id",
  "display_id",
  "status",
  "email",
  "created_at",
  "shipping_methods.name",
  "shipping_methods.shipping_option_id",
  "fulfillments.packed_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "payment_collections.payment_sessions.data",
  ...LINE_FIELDS,
];

/** A page of a list: how many, after how many. */
export type PageOf = { limit: number; offset: number };

function linesOf(order: StoredOrder) {
  return (order.items ?? []).filter((line) => line !== null);
}

/** The earliest of a step over all parcels that were not called off. */
function firstOf(order: StoredOrder, step: "packed_at" | "shipped_at"): string | null {
  const times = (order.fulfillments ?? [])
    .filter((parcel) => parcel !== null && !parcel.canceled_at)
    .flatMap((parcel) => parcel?.[step] ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return times[0]?.toISOString() ?? null;
}

function progressSource(order: StoredOrder) {
  return {
    id: order.id,
    status: order.status,
    variantIds: linesOf(order).map(({ variant_id }) => variant_id ?? null),
    shipped: firstOf(order, "shipped_at") !== null,
  };
}

function orderCard(order: StoredOrder, of: ProgressOf | undefined): OrderCard {
  return {
    id: order.id,
    displayId: order.display_id,
    placedAt: order.created_at.toISOString(),
    progress: of?.progress ?? "in_review",
    totalCents: toCents(order.total),
    boxCount: linesOf(order).reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

function poNumber(order: StoredOrder): string | null {
  const numbered = z.object({ po_number: z.string() });
  for (const collection of order.payment_collections ?? []) {
    for (const session of collection?.payment_sessions ?? []) {
      const data = numbered.safeParse(session?.data);
      if (data.success) return data.data.po_number;
    }
  }
  return null;
}

async function query(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  { limit, offset }: PageOf = { limit: 1, offset: 0 },
): Promise<{ orders: StoredOrder[]; raw: unknown[]; count: number }> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { is_draft_order: false, ...filters },
    pagination: { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  });
  const orders = data.map((raw) => storedOrder.parse(raw));
  return { orders, raw: data, count: metadata?.count ?? orders.length };
}

/** A page of a customer's orders, newest first, and how many they have. */
export async function readAccountOrders(
  container: MedusaContainer,
  customerId: string,
  page: PageOf,
): Promise<{ orders: OrderCard[]; count: number }> {
  const { orders, count } = await query(container, { customer_id: customerId }, page);
  const progress = await readProgress(container, orders.map(progressSource));
  return { orders: orders.map((order) => orderCard(order, progress.get(order.id))), count };
}

function told(decision: DecisionRow | null): DecisionView | null {
  return decision ? decisionView.parse(decision.told) : null;
}

/** Each line with whether the decision asked for a license over it: as it was, not as it would be now. */
function licensedLines(lines: LineView[], decision: DecisionRow | null): OrderView["lines"] {
  const inputs = decision ? decisionInputs.safeParse(decision.inputs).data : undefined;
  const asked = new Set(inputs?.restricted.map(({ variantId }) => variantId ?? ""));
  return lines.map((line) => ({ ...line, licensed: asked.has(line.variantId) }));
}

/** What happened to an order and what is to come. Without a decision nobody reviews or clears it. */
async function timeline(
  container: MedusaContainer,
  order: StoredOrder,
  decision: DecisionRow | null,
): Promise<OrderView["timeline"]> {
  return [
    { step: "placed", at: order.created_at.toISOString() },
    ...(decision ? await licenseSteps(container, order.id, decision) : []),
    { step: "packed", at: firstOf(order, "packed_at") },
    { step: "shipped", at: firstOf(order, "shipped_at") },
  ];
}

async function licenseSteps(
  container: MedusaContainer,
  orderId: string,
  decision: DecisionRow,
): Promise<OrderView["timeline"]> {
  const keys = [
    { order_id: orderId },
    ...(decision.cart_id ? [{ cart_id: decision.cart_id }] : []),
  ];
  const [hold] = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds({ $or: keys }, { take: 1, order: { opened_at: "ASC" } });
  const cleared = decision.outcome === "clear";
  return [
    { step: "license_review", at: hold ? new Date(hold.opened_at).toISOString() : null },
    { step: "cleared", at: cleared ? new Date(decision.decided_at).toISOString() : null },
  ];
}

/**
 * One order of a customer; another's does not exist.
 * @throws not_found
 */
export async function readAccountOrder(
  container: MedusaContainer,
  customerId: string,
  orderId: string,
): Promise<OrderView> {
  return readOrderView(container, { id: orderId, customer_id: customerId });
}

/**
 * One order as its buyer sees it. Who may see it is the caller's to say, in the filters or before.
 * @throws not_found
 */
export async function readOrderView(
  container: MedusaContainer,
  filters: { id: string; customer_id?: string },
): Promise<OrderView> {
  const {
    orders: [order],
    raw: [stored],
  } = await query(container, filters);
  if (!order) throw notFound("There is no such order.");
  const of = (await readProgress(container, [progressSource(order)])).get(order.id);
  const decision = of?.decision ?? null;
  const steps = await timeline(container, order, decision);
  const method = order.shipping_methods?.find((one) => one !== null);
  const totals = totalsView(order);
  return {
    ...orderCard(order, of),
    email: order.email ?? "",
    poNumber: poNumber(order),
    lines: licensedLines(await readLineViews(container, linesOf(order)), decision),
    totals,
    shippingAddress: addressView(order.shipping_address ?? {}),
    shippingOptionName: method?.name ?? "",
    arrives: arrivalOf(
      of?.progress ?? "in_review",
      steps,
      await readTransit(container, method?.shipping_option_id),
    ),
    note: await readOrderNote(container, order.id),
    promotions: promotionsView(stored, totals),
    decision: told(decision),
    onLicenseOf: await readLenderView(container, {
      practitionerId: decision?.practitioner_id,
      credentialId: decision?.credential_id,
    }),
    timeline: steps,
  };
}
