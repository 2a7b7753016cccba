import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { deleteLineItemsWorkflow } from "@medusajs/medusa/core-flows";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import type { ListRow, NewItem } from "../../modules/lists/service";
import { dollarAmount, toCents } from "../cents";
import { notAllowed, notCartOwner, notFound } from "../licensure/refusal";
import { listItem, readItems } from "./list-view";

/**
 * What is saved for later: of the account, or of a browser that knows the list by its id, as a guest
 * knows a cart. One that belongs to an account answers to that account alone.
 */
export async function openLater(
  container: MedusaContainer,
  listId: string | null | undefined,
  callerId: string | null,
): Promise<ListRow | null> {
  const lists = container.resolve<ListsService>(LISTS);
  const mine =
    callerId === null ? { id: listId ?? "", customer_id: null } : { customer_id: callerId };
  if (callerId === null && !listId) return null;
  const [found] = await lists.listBuyingLists({ kind: "later", ...mine }, { take: 1 });
  return found ?? null;
}

export async function readLater(container: MedusaContainer, list: ListRow | null) {
  const items = list ? await readItems(container, [list.id]) : [];
  return { id: list?.id ?? null, items: items.map(listItem) };
}

const cartLine = z.object({
  completed_at: z.unknown(),
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  items: z
    .array(
      z
        .object({
          id: z.string(),
          variant_id: z.string().nullish(),
          variant_sku: z.string().nullish(),
          product_title: z.string().nullish(),
          variant_title: z.string().nullish(),
          quantity: z.coerce.number(),
          unit_price: dollarAmount,
        })
        .nullable(),
    )
    .nullish(),
});

async function readLine(
  container: MedusaContainer,
  { cartId, lineId, callerId }: { cartId: string; lineId: string; callerId: string | null },
): Promise<NewItem> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "completed_at", "customer.id", "customer.has_account", "items.*"],
    filters: { id: cartId },
  });
  const cart = cartLine.safeParse(data[0]);
  if (!cart.success) throw notFound("There is no such cart.");
  const { customer, completed_at, items } = cart.data;
  if (customer?.has_account && customer.id !== callerId) throw notCartOwner();
  if (completed_at) throw notAllowed("cart_completed", "This cart has been ordered already.");
  const line = items?.find((item) => item?.id === lineId);
  if (!line?.variant_id) throw notFound("That line is no longer in the cart.");
  return {
    variant_id: line.variant_id,
    sku: line.variant_sku ?? "",
    title: [line.product_title, line.variant_title].filter(Boolean).join(", "),
    quantity: line.quantity,
    was_cents: toCents(line.unit_price),
  };
}

/**
 * Takes a line out of a cart and keeps it. Kept first, taken out then: what breaks in between leaves
 * it in both places, never in none.
 * @throws not_found, not_cart_owner, cart_completed, list_limit
 */
export async function putAside(
  container: MedusaContainer,
  asked: { cartId: string; lineId: string; listId: string | null | undefined },
  callerId: string | null,
): Promise<ListRow> {
  const item = await readLine(container, { ...asked, callerId });
  const lists = container.resolve<ListsService>(LISTS);
  const list =
    (await openLater(container, asked.listId, callerId)) ?? (await lists.laterOf(callerId));
  if (!(await lists.add(list.id, [item]))) {
    throw notAllowed("list_limit", "That is as much as can be saved for later.");
  }
  await deleteLineItemsWorkflow(container).run({
    input: { cart_id: asked.cartId, ids: [asked.lineId] },
  });
  return list;
}
