import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { formatCents } from "@needlepoint/needles/quantity-breaks";
import { PURCHASE_ORDER_PROVIDER } from "../../modules/purchase-order";
import { terms } from "../../modules/purchase-order/terms";
import { dollarAmount, toCents } from "../cents";

const date = z.union([z.string(), z.date()]).nullish();

const debtor = z.object({
  id: z.string(),
  has_account: z.boolean(),
  groups: z.array(z.object({ metadata: z.record(z.string(), z.unknown()).nullish() })).nullish(),
});

const openOrder = z.object({
  payment_collections: z
    .array(
      z.object({
        payments: z
          .array(
            z.object({
              provider_id: z.string(),
              amount: dollarAmount,
              captured_at: date,
              canceled_at: date,
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
});

/** Where a customer stands: may owe, owes. Integer cents. */
export type CreditStanding = { hasAccount: boolean; limitCents: number; owedCents: number };

/** A shop raises a limit with a customer group's metadata, which only the admin can write. */
function limitOf(customer: z.infer<typeof debtor>): number {
  const base = customer.has_account ? terms.accountLimitCents : terms.guestLimitCents;
  const raised = (customer.groups ?? []).flatMap(({ metadata }) => {
    const limit = z.coerce.number().int().min(0).safeParse(metadata?.credit_limit_cents);
    return limit.success ? [limit.data] : [];
  });
  return customer.has_account ? Math.max(base, ...raised) : base;
}

/**
 * Reads a customer's limit and what they owe: purchase orders of orders that stand, not yet
 * marked as paid.
 */
export async function readCreditStanding(
  container: MedusaContainer,
  customerId: string,
): Promise<CreditStanding> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [customers, orders] = await Promise.all([
    query.graph({
      entity: "customer",
      fields: ["id", "has_account", "groups.metadata"],
      filters: { id: customerId },
    }),
    query.graph({
      entity: "order",
      fields: [
        "id",
        "payment_collections.payments.provider_id",
        "payment_collections.payments.amount",
        "payment_collections.payments.captured_at",
        "payment_collections.payments.canceled_at",
      ],
      filters: { customer_id: customerId, status: { $nin: ["canceled", "draft"] } },
    }),
  ]);
  const customer = debtor.parse(customers.data[0]);
  const owedCents = z
    .array(openOrder)
    .parse(orders.data)
    .flatMap((order) => order.payment_collections ?? [])
    .flatMap((collection) => collection.payments ?? [])
    .filter((payment) => payment.provider_id === PURCHASE_ORDER_PROVIDER)
    .filter((payment) => !payment.captured_at && !payment.canceled_at)
    .reduce((sum, payment) => sum + toCents(payment.amount), 0);
  return { hasAccount: customer.has_account, limitCents: limitOf(customer), owedCents };
}

/**
 * @param cents what the new purchase order would add
 * @throws credit_limit_exceeded
 */
export function assertWithinCredit(standing: CreditStanding, cents: number): void {
  const left = standing.limitCents - standing.owedCents;
  if (cents <= left) return;
  const open =
    standing.owedCents > 0 ? `, of which ${formatCents(standing.owedCents)} is open` : "";
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `This order goes over the limit for buying on account (${formatCents(standing.limitCents)}${open}). ` +
      "Order less, or write to us to raise the limit.",
    "credit_limit_exceeded",
  );
}
