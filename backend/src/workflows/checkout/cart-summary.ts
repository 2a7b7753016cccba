import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { CHECKOUT } from "../../modules/checkout";
import type CheckoutService from "../../modules/checkout/service";
import { dollarAmount, toCents } from "../cents";
import { readLenderView } from "../clinics/lender-view";
import { decideFor } from "../licensure/decide-for";
import { notFound } from "../licensure/refusal";
import { readCartSubject } from "../licensure/subject";
import { changesToken } from "./line-changes";
import {
  addressView,
  LINE_FIELDS,
  promotionsView,
  readLineViews,
  storedAddress,
  storedLine,
  storedTotals,
  totalsView,
} from "./line-view";
import { lookAtCart } from "./look-at-cart";

const storedCart = storedTotals.extend({
  id: z.string(),
  email: z.string().nullish(),
  completed_at: z.unknown(),
  items: z.array(storedLine.nullable()).nullish(),
  shipping_address: storedAddress.nullish(),
  shipping_methods: z
    .array(
      z
        .object({
          shipping_option_id: z.string().nullish(),
          name: z.string(),
          amount: dollarAmount,
        })
        .nullable(),
    )
    .nullish(),
});

/**
 * A cart as the shop's pages show it, with the licensing decision for this caller. What a cart of
 * an account says of a person is shown to that person alone.
 * @param callerId the signed-in customer, or null
 * @throws not_found
 */
export async function readCartSummary(
  container: MedusaContainer,
  cartId: string,
  callerId: string | null,
): Promise<CartSummary> {
  const subject = await readCartSubject(container, cartId);
  // First of all: what is read below stands at today's prices then.
  const changes = await lookAtCart(container, cartId);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "email", "completed_at", "shipping_methods.*", ...LINE_FIELDS],
    filters: { id: cartId },
  });
  const parsed = storedCart.safeParse(data[0]);
  if (!parsed.success) throw notFound("There is no such cart.");
  const cart = parsed.data;

  const ofAccount = subject.customer?.hasAccount === true;
  const owned = ofAccount && subject.customer?.id === callerId;
  const personal = owned || !ofAccount;
  const decided = await decideFor(container, subject, { signedIn: owned });
  const lines = (cart.items ?? []).filter((line) => line !== null);
  const totals = totalsView(cart);
  const method = cart.shipping_methods?.find((candidate) => candidate !== null);
  return {
    id: cart.id,
    email: personal ? (cart.email ?? null) : null,
    owned,
    completed: Boolean(cart.completed_at),
    lines: await readLineViews(container, lines),
    totals,
    promotions: promotionsView(data[0], totals),
    changes,
    changesToken: changesToken(changes),
    note: personal ? ((await notesOf(container, cart.id)) ?? "") : "",
    shippingAddress: personal && cart.shipping_address ? addressView(cart.shipping_address) : null,
    shippingOption: method
      ? { id: method.shipping_option_id ?? "", name: method.name, cents: toCents(method.amount) }
      : null,
    eligibility: decided.told,
    hasRestricted: decided.restricted,
    onLicenseOf: await readLenderView(container, {
      practitionerId: decided.lender?.practitionerId,
      credentialId: decided.decision.credentialId,
    }),
  };
}

async function notesOf(container: MedusaContainer, cartId: string): Promise<string | undefined> {
  return (await container.resolve<CheckoutService>(CHECKOUT).notesOf([cartId])).get(cartId);
}
