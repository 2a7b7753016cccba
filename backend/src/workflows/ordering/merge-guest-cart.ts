import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import {
  acquireLockStep,
  addToCartWorkflow,
  deleteLineItemsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import type { AccountCart } from "@needlepoint/contracts/lists";
import { FieldError } from "../../api/errors/field-error";
import type { NewItem } from "../../modules/lists/service";
import { dollarAmount, toCents } from "../cents";
import { saveForLaterStep } from "../lists/save-for-later-step";
import { applyCode } from "../promotions/cart-codes";
import { readLineOffers } from "./line-offers";

export const STORED_CART_FIELDS = [
  "id",
  "completed_at",
  "sales_channel_id",
  "customer.id",
  "customer.has_account",
  "items.id",
  "items.variant_id",
  "items.variant_sku",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.unit_price",
  "promotions.code",
];

const named = z.string().nullish();
const storedLine = z.object({
  id: z.string(),
  variant_id: named,
  variant_sku: named,
  product_title: named,
  variant_title: named,
  quantity: z.coerce.number(),
  unit_price: dollarAmount,
});
export const storedCart = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  sales_channel_id: z.string().nullish(),
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  items: z.array(storedLine.nullable()).nullish(),
  promotions: z.array(z.object({ code: named }).nullable()).nullish(),
});
export type StoredCart = z.infer<typeof storedCart>;

/** Lines of a cart, as they would be kept in a list. */
export const cartLines = (cart: StoredCart): (NewItem & { id: string })[] =>
  (cart.items ?? []).flatMap((item) =>
    item?.variant_id
      ? [
          {
            id: item.id,
            variant_id: item.variant_id,
            sku: item.variant_sku ?? "",
            title: [item.product_title, item.variant_title].filter(Boolean).join(", "),
            quantity: item.quantity,
            was_cents: toCents(item.unit_price),
          },
        ]
      : [],
  );

type Moved = {
  from: string;
  into: string;
  customerId: string;
  items: { variant_id: string; quantity: number }[];
  aside: NewItem[];
  emptied: string[];
};

/**
 * Puts lines into one cart, what has no room there among what is saved for later, and takes them out
 * of the other cart: all of it or nothing, by Medusa's own ways.
 */
const moveLinesWorkflow = createWorkflow("move-lines", (input: WorkflowData<Moved>) => {
  const both = transform({ input }, ({ input }) => [input.from, input.into].sort());
  acquireLockStep({ key: both, timeout: 10, ttl: 30 });
  saveForLaterStep(
    transform({ input }, ({ input }) => ({ customerId: input.customerId, items: input.aside })),
  );
  when({ input }, ({ input }) => input.items.length > 0).then(() => {
    addToCartWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ cart_id: input.into, items: input.items })),
    });
  });
  deleteLineItemsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ cart_id: input.from, ids: input.emptied })),
  });
  releaseLockStep({ key: both });
  return new WorkflowResponse(input);
});

/** One line of each size. */
function summed(lines: (NewItem & { id: string })[]): NewItem[] {
  const sizes = new Map<string, NewItem>();
  for (const { id: _, ...line } of lines) {
    const before = sizes.get(line.variant_id)?.quantity ?? 0;
    sizes.set(line.variant_id, { ...line, quantity: before + line.quantity });
  }
  return [...sizes.values()];
}

/** Applies the codes of one cart to another. @returns those it cannot carry, and why */
async function carryCodes(
  container: MedusaContainer,
  from: StoredCart,
  into: string,
): Promise<AccountCart["codes"]> {
  const refused: AccountCart["codes"] = [];
  for (const promotion of from.promotions ?? []) {
    if (!promotion?.code) continue;
    try {
      await applyCode(container, into, promotion.code, new Date());
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      refused.push({ code: promotion.code, sentence: error.fields.code ?? "" });
    }
  }
  return refused;
}

/**
 * Takes a guest's cart into that of the account: boxes of one size are summed, as both were chosen.
 * What the account's cart has no room for, or is not sold any more, is saved for later, and said.
 */
export async function mergeGuestCart(
  container: MedusaContainer,
  { guest, own, customerId }: { guest: StoredCart; own: StoredCart; customerId: string },
): Promise<Omit<AccountCart, "cartId">> {
  const brought = cartLines(guest);
  const wanted = summed(brought);
  if (wanted.length === 0) return { merged: [], left: [], codes: [] };
  const lines = wanted.map(({ variant_id, quantity }) => ({ ref: variant_id, quantity }));
  const { offers, license } = await readLineOffers(
    container,
    { lines, cartId: own.id },
    { callerId: customerId, salesChannelIds: own.sales_channel_id ? [own.sales_channel_id] : [] },
  );
  const plans = wanted.map((item, i) => {
    const offer = offers[i];
    if (!offer?.variant) {
      return { item, before: 0, added: 0, sentence: "It is not sold any more." };
    }
    const refused = license?.outcome === "refuse" && offer.variant.restrictionClass !== "none";
    const room = offer.problem === null ? item.quantity : offer.possible;
    return {
      item,
      before: offer.inCart,
      // More than was chosen is nobody's wish, even where fewer are not sold.
      added: refused || room > item.quantity ? 0 : room,
      sentence: (refused ? license.reasons[0]?.sentence : offer.problem?.sentence) ?? "",
    };
  });
  await moveLinesWorkflow(container).run({
    input: {
      from: guest.id,
      into: own.id,
      customerId,
      items: plans.flatMap(({ item, added }) =>
        added > 0 ? [{ variant_id: item.variant_id, quantity: added }] : [],
      ),
      aside: plans.flatMap(({ item, added }) =>
        added < item.quantity ? [{ ...item, quantity: item.quantity - added }] : [],
      ),
      emptied: brought.map(({ id }) => id),
    },
  });
  return {
    merged: plans.flatMap(({ item, added, before }) =>
      added > 0 ? [{ title: item.title, before, added }] : [],
    ),
    codes: await carryCodes(container, guest, own.id),
    left: plans.flatMap(({ item, added, sentence }) =>
      added < item.quantity ? [{ title: item.title, boxes: item.quantity - added, sentence }] : [],
    ),
  };
}
