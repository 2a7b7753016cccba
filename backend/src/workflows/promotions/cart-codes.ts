import type { MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  PromotionActions,
} from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { FieldError } from "../../api/errors/field-error";
import { dollarAmount, toCents } from "../cents";
import { savingsOf } from "../checkout/line-view";
import { assertCartIsOpen } from "../checkout/open-cart";
import { type PromotionFacts, refusedForAll, refusedForCart, UNKNOWN } from "./why-refused";

const count = z.coerce.number();
const rules = z
  .array(
    z.object({
      attribute: z.string().nullish(),
      operator: z.string().nullish(),
      values: z.array(z.object({ value: z.string().nullish() })).nullish(),
    }),
  )
  .nullish()
  .transform((all) =>
    (all ?? []).map(({ attribute, operator, values }) => ({
      attribute: attribute ?? "",
      operator: operator ?? "",
      values: (values ?? []).flatMap(({ value }) => value ?? []),
    })),
  );

const storedPromotion = z.object({
  code: z.string(),
  status: z.string().nullish(),
  is_automatic: z.boolean().nullish(),
  limit: count.nullish(),
  used: count.nullish(),
  rules,
  campaign: z
    .object({
      starts_at: z.coerce.date().nullish(),
      ends_at: z.coerce.date().nullish(),
      budget: z
        .object({ type: z.string(), limit: count.nullish(), used: count.nullish() })
        .nullish(),
    })
    .nullish(),
  application_method: z
    .object({ target_type: z.enum(["order", "items", "shipping_methods"]) })
    .nullish(),
});
type StoredPromotion = z.infer<typeof storedPromotion>;

function factsOf(promotion: StoredPromotion): PromotionFacts {
  const budget = promotion.campaign?.budget;
  // Bounded for each buyer it says nothing of the next one: Medusa looks at that when it is tried.
  const shared = budget && ["usage", "spend"].includes(budget.type) ? budget : null;
  const bounds = [promotion, shared].flatMap((of) =>
    of?.limit == null ? [] : [{ count: of.used ?? 0, limit: of.limit }],
  );
  return {
    active: promotion.status === "active",
    automatic: promotion.is_automatic === true,
    startsAt: promotion.campaign?.starts_at ?? null,
    endsAt: promotion.campaign?.ends_at ?? null,
    used: bounds,
    rules: promotion.rules,
    eachBuyer: budget?.type === "use_by_attribute",
    target: promotion.application_method?.target_type ?? "order",
  };
}

/** The promotion of a code, in whatever case it was typed. */
async function readPromotion(
  container: MedusaContainer,
  typed: string,
): Promise<StoredPromotion | null> {
  const spellings = [...new Set([typed, typed.toUpperCase(), typed.toLowerCase()])];
  const found = await container.resolve(Modules.PROMOTION).listPromotions(
    { code: spellings },
    {
      relations: ["rules", "rules.values", "campaign", "campaign.budget", "application_method"],
    },
  );
  const read = found.map((row) => storedPromotion.parse(row));
  return read.find(({ code }) => code === typed) ?? read[0] ?? null;
}

const triedCart = z.object({
  item_subtotal: dollarAmount,
  shipping_methods: z.array(z.unknown()).nullish(),
  customer: z.object({ has_account: z.boolean() }).nullish(),
});

async function readTriedCart(container: MedusaContainer, cartId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "id",
      "item_subtotal",
      "customer.has_account",
      "items.adjustments.*",
      "shipping_methods.adjustments.*",
    ],
    filters: { id: cartId },
  });
  const cart = triedCart.parse(data[0]);
  return {
    codes: [...savingsOf(data[0]).keys()],
    facts: {
      itemsCents: toCents(cart.item_subtotal),
      shippingChosen: (cart.shipping_methods ?? []).length > 0,
      signedIn: cart.customer?.has_account === true,
    },
  };
}

async function update(
  container: MedusaContainer,
  cartId: string,
  code: string,
  action: PromotionActions,
): Promise<void> {
  await updateCartPromotionsWorkflow(container).run({
    input: {
      cart_id: cartId,
      promo_codes: [code],
      action,
      force_refresh_payment_collection: true,
    },
  });
}

function refused(sentence: string): FieldError {
  return new FieldError("promotion_refused", { code: sentence });
}

/**
 * Applies a code to a cart. One that takes nothing off is not kept.
 * @throws promotion_refused with the reason at `code`, not_found, cart_completed
 */
export async function applyCode(
  container: MedusaContainer,
  cartId: string,
  typed: string,
  now: Date,
): Promise<void> {
  await assertCartIsOpen(container, cartId);
  const promotion = await readPromotion(container, typed);
  const facts = promotion ? factsOf(promotion) : null;
  const never = refusedForAll(facts, now);
  if (!promotion || !facts || never) throw refused(never ?? UNKNOWN);
  const { code } = promotion;
  if ((await readTriedCart(container, cartId)).codes.includes(code)) return;
  try {
    await update(container, cartId, code, PromotionActions.ADD);
  } catch (error) {
    // A code that is counted by account asks for one; Medusa says so by failing.
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.INVALID_DATA)
      throw error;
    throw refused("This code is for certain accounts. Sign in, then enter it again.");
  }
  const tried = await readTriedCart(container, cartId);
  if (tried.codes.includes(code)) return;
  await update(container, cartId, code, PromotionActions.REMOVE);
  throw refused(refusedForCart(facts, tried.facts));
}

/**
 * Takes a code off a cart; one that it does not carry is off already.
 * @throws not_found, cart_completed
 */
export async function removeCode(
  container: MedusaContainer,
  cartId: string,
  code: string,
): Promise<void> {
  await assertCartIsOpen(container, cartId);
  const { codes } = await readTriedCart(container, cartId);
  if (codes.includes(code)) await update(container, cartId, code, PromotionActions.REMOVE);
}
