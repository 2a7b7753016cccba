import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
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
  transferCartCustomerWorkflow,
} from "@medusajs/medusa/core-flows";
import type { AccountCart } from "@needlepoint/contracts/lists";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import { newItems } from "../lists/new-items";
import { readLineOffers } from "./line-offers";

/** How long one device waits for the other. */
const PATIENCE_SECONDS = 20;

const storedCart = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  items: z
    .array(
      z
        .object({ id: z.string(), variant_id: z.string().nullish(), quantity: z.coerce.number() })
        .nullable(),
    )
    .nullish(),
});
type StoredCart = z.infer<typeof storedCart>;

const FIELDS = [
  "id",
  "completed_at",
  "customer.id",
  "customer.has_account",
  "items.id",
  "items.variant_id",
  "items.quantity",
];

async function readCarts(
  container: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<StoredCart[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: FIELDS,
    filters,
    pagination: { take: 20, order: { created_at: "DESC" } },
  });
  return z.array(storedCart).parse(data);
}

const linesOf = (cart: StoredCart) =>
  (cart.items ?? []).flatMap((item) =>
    item?.variant_id ? [{ ...item, variantId: item.variant_id }] : [],
  );

/** The open cart of an account: the newest with something in it, or the newest at all. */
async function findOpen(
  container: MedusaContainer,
  customerId: string,
): Promise<StoredCart | null> {
  const carts = await readCarts(container, { customer_id: customerId, completed_at: null });
  return carts.find((cart) => linesOf(cart).length > 0) ?? carts[0] ?? null;
}

type Moved = {
  from: string;
  into: string;
  items: { variant_id: string; quantity: number }[];
  emptied: string[];
};

/** Puts lines into one cart and takes them out of the other: both or neither, by Medusa's own ways. */
const moveLinesWorkflow = createWorkflow("move-lines", (input: WorkflowData<Moved>) => {
  acquireLockStep({
    key: transform({ input }, ({ input }) => [input.from, input.into].sort()),
    timeout: 10,
    ttl: 30,
  });
  when({ input }, ({ input }) => input.items.length > 0).then(() => {
    addToCartWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ cart_id: input.into, items: input.items })),
    });
  });
  deleteLineItemsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ cart_id: input.from, ids: input.emptied })),
  });
  releaseLockStep({ key: transform({ input }, ({ input }) => [input.from, input.into].sort()) });
  return new WorkflowResponse(input);
});

/**
 * Takes a guest's cart into that of the account: boxes of one size are summed, as both were chosen.
 * What the account's cart has no room for is saved for later, and said.
 */
async function merge(
  container: MedusaContainer,
  guest: StoredCart,
  own: StoredCart,
  customerId: string,
): Promise<Pick<AccountCart, "merged" | "left">> {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of linesOf(guest)) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }
  const asked = [...wanted].map(([ref, quantity]) => ({ ref, quantity }));
  if (asked.length === 0) return { merged: [], left: [] };
  const { offers, license } = await readLineOffers(
    container,
    { lines: asked.slice(0, 200), cartId: own.id },
    customerId,
  );
  const plans = offers.map((offer, i) => {
    const refused = license?.outcome === "refuse" && offer.variant?.restrictionClass !== "none";
    const room = offer.problem === null ? offer.quantity : offer.possible;
    const added = refused || !offer.variant || room > offer.quantity ? 0 : room;
    return {
      offer,
      variantId: asked[i]?.ref ?? "",
      title: [offer.variant?.title, offer.variant?.variantTitle].filter(Boolean).join(", "),
      added,
      left: offer.quantity - added,
      sentence: refused
        ? (license.reasons[0]?.sentence ?? "")
        : (offer.problem?.sentence ?? "It is not sold any more."),
    };
  });
  const later = plans.filter(({ left, offer }) => left > 0 && offer.variant);
  const lists = container.resolve<ListsService>(LISTS);
  const aside = await newItems(
    container,
    later.map(({ variantId, left }) => ({ variantId, quantity: Math.min(999, left) })),
    customerId,
  );
  await moveLinesWorkflow(container).run({
    input: {
      from: guest.id,
      into: own.id,
      items: plans.flatMap(({ variantId, added }) =>
        added > 0 ? [{ variant_id: variantId, quantity: added }] : [],
      ),
      emptied: linesOf(guest).map(({ id }) => id),
    },
  });
  if (aside.length > 0) await lists.add((await lists.laterOf(customerId)).id, aside);
  return {
    merged: plans.flatMap(({ title, added, offer }) =>
      added > 0 ? [{ title, before: offer.inCart, added }] : [],
    ),
    left: plans.flatMap(({ title, left, sentence }) =>
      left > 0 ? [{ title: title || "An item", boxes: left, sentence }] : [],
    ),
  };
}

/**
 * The one open cart of an account, wherever its person signs in. The cart of the browser joins it: a
 * guest's becomes the account's where it has none, and is merged where it has; the account's own
 * stays what it is; another account's is left alone. Devices come one after the other.
 * @param cartId the cart that the browser carries
 * @returns null for the cart when neither has one
 */
export async function takeUpCart(
  container: MedusaContainer,
  customerId: string,
  cartId: string | null | undefined,
): Promise<AccountCart> {
  return container.resolve(Modules.LOCKING).execute(
    `cart-of:${customerId}`,
    async () => {
      const nothing = { merged: [], left: [] };
      const [brought] = cartId ? await readCarts(container, { id: cartId }) : [];
      const usable = brought && !brought.completed_at ? brought : null;
      if (usable?.customer?.id === customerId) return { cartId: usable.id, ...nothing };
      const guest = usable && !usable.customer?.has_account ? usable : null;
      const own = await findOpen(container, customerId);
      if (guest && own && linesOf(own).length > 0) {
        return { cartId: own.id, ...(await merge(container, guest, own, customerId)) };
      }
      if (guest && linesOf(guest).length > 0) {
        await transferCartCustomerWorkflow(container).run({
          input: { id: guest.id, customer_id: customerId },
        });
        return { cartId: guest.id, ...nothing };
      }
      return { cartId: own?.id ?? null, ...nothing };
    },
    { timeout: PATIENCE_SECONDS },
  );
}
