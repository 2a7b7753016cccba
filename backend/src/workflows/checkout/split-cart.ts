import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import {
  acquireLockStep,
  addShippingMethodToCartWorkflow,
  createCartWorkflow,
  deleteLineItemsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { readRestricted } from "../licensure/facts";
import { notAllowed, notFound } from "../licensure/refusal";

const typed = z.string().nullish();
const address = z
  .object({
    first_name: typed,
    last_name: typed,
    company: typed,
    address_1: typed,
    address_2: typed,
    city: typed,
    province: typed,
    postal_code: typed,
    country_code: typed,
    phone: typed,
  })
  .nullish()
  .transform((row) => {
    if (!row) return undefined;
    const given = Object.entries(row).filter(([, value]) => value);
    return Object.fromEntries(given) as Record<string, string>;
  });

const mixedCart = z.object({
  id: z.string(),
  region_id: z.string(),
  sales_channel_id: z.string(),
  customer_id: typed,
  email: typed,
  completed_at: z.unknown(),
  shipping_address: address,
  billing_address: address,
  items: z
    .array(z.object({ id: z.string(), variant_id: typed, quantity: z.coerce.number() }).nullable())
    .nullish(),
  shipping_methods: z.array(z.object({ shipping_option_id: typed }).nullable()).nullish(),
  promotions: z.array(z.object({ code: typed }).nullable()).nullish(),
});

const ADDRESS = ["shipping_address.*", "billing_address.*"];

/** A cart in two parts: what may go on alone, with all that was typed, and the lines it takes along. */
type Parts = {
  rest: Record<string, unknown>;
  movedLineIds: string[];
  shippingOptionId: string | null;
};

async function readParts(container: MedusaContainer, cartId: string): Promise<Parts> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "id",
      "region_id",
      "sales_channel_id",
      "customer_id",
      "email",
      "completed_at",
      "items.id",
      "items.variant_id",
      "items.quantity",
      "shipping_methods.shipping_option_id",
      "promotions.code",
      ...ADDRESS,
    ],
    filters: { id: cartId },
  });
  const read = mixedCart.safeParse(data[0]);
  if (!read.success) throw notFound("There is no such cart.");
  const cart = read.data;
  if (cart.completed_at) throw notAllowed("cart_completed", "This cart has been ordered already.");
  const lines = (cart.items ?? []).filter((line) => line !== null);
  const restricted = await readRestricted(
    container,
    lines.map(({ variant_id }) => variant_id ?? null),
  );
  const gated = new Set(restricted.map(({ variantId }) => variantId));
  const moved = lines.filter(({ variant_id }) => !gated.has(variant_id ?? null));
  if (moved.length === 0 || moved.length === lines.length) {
    throw notAllowed("cart_not_mixed", "There is nothing in this cart to be ordered apart.");
  }
  return {
    rest: {
      region_id: cart.region_id,
      sales_channel_id: cart.sales_channel_id,
      ...(cart.customer_id ? { customer_id: cart.customer_id } : {}),
      ...(cart.email ? { email: cart.email } : {}),
      ...(cart.shipping_address ? { shipping_address: cart.shipping_address } : {}),
      ...(cart.billing_address ? { billing_address: cart.billing_address } : {}),
      items: moved.map(({ variant_id, quantity }) => ({ variant_id, quantity })),
      promo_codes: (cart.promotions ?? []).flatMap((promotion) => promotion?.code ?? []),
    },
    movedLineIds: moved.map(({ id }) => id),
    shippingOptionId:
      cart.shipping_methods?.find((row) => row !== null)?.shipping_option_id ?? null,
  };
}

const readPartsStep = createStep(
  "read-cart-parts",
  async ({ cartId }: { cartId: string }, { container }) =>
    new StepResponse(await readParts(container, cartId)),
);

/**
 * Moves the lines that need no license into a cart of their own, with the address, the way of
 * shipping and everything else that was typed. All of it happens or nothing.
 * @returns the id of the new cart; the old one keeps its id and what needs a license
 * @throws not_found, cart_completed, cart_not_mixed
 */
export const splitCartWorkflow = createWorkflow(
  "split-cart",
  (input: WorkflowData<{ cartId: string }>) => {
    // Two presses: the second finds a cart that is no longer mixed.
    acquireLockStep({ key: input.cartId, timeout: 10, ttl: 30 });
    const parts = readPartsStep(input);
    const rest = createCartWorkflow.runAsStep({
      input: transform({ parts }, ({ parts }) => parts.rest),
    });
    when({ parts }, ({ parts }) => parts.shippingOptionId !== null).then(() => {
      addShippingMethodToCartWorkflow.runAsStep({
        input: transform({ rest, parts }, ({ rest, parts }) => ({
          cart_id: rest.id,
          options: [{ id: parts.shippingOptionId ?? "" }],
        })),
      });
    });
    deleteLineItemsWorkflow.runAsStep({
      input: transform({ input, parts }, ({ input, parts }) => ({
        cart_id: input.cartId,
        ids: parts.movedLineIds,
      })),
    });
    releaseLockStep({ key: input.cartId });
    return new WorkflowResponse(transform({ rest }, ({ rest }) => ({ restId: rest.id })));
  },
);
