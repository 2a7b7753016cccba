import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { createCartWorkflow, transferCartCustomerWorkflow } from "@medusajs/medusa/core-flows";
import type { AccountCart } from "@needlepoint/contracts/lists";
import {
  cartLines,
  mergeGuestCart,
  STORED_CART_FIELDS,
  type StoredCart,
  storedCart,
} from "./merge-guest-cart";

/** How long one device waits for the other. */
const PATIENCE_SECONDS = 20;

async function readCarts(
  container: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<StoredCart[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: STORED_CART_FIELDS,
    filters,
    pagination: { take: 20, order: { created_at: "DESC" } },
  });
  return z.array(storedCart).parse(data);
}

/** The open cart of an account: the newest with something in it, or the newest at all. */
async function findOpen(
  container: MedusaContainer,
  customerId: string,
): Promise<StoredCart | null> {
  const carts = await readCarts(container, { customer_id: customerId, completed_at: null });
  return carts.find((cart) => cartLines(cart).length > 0) ?? carts[0] ?? null;
}

/**
 * The one open cart of an account, wherever its person signs in. The cart of the browser joins it: a
 * guest's becomes the account's where it has none, and is merged where it has; the account's own
 * stays what it is; another account's is left alone. Devices come one after the other.
 * @param cartId the cart that the browser carries
 * @param fresh what a new cart is made of when neither has one; two devices get the same
 * @returns null for the cart when neither has one and none is to be made
 */
export async function takeUpCart(
  container: MedusaContainer,
  customerId: string,
  cartId: string | null | undefined,
  fresh: { regionId: string; salesChannelId: string | undefined } | null = null,
): Promise<AccountCart> {
  return container.resolve(Modules.LOCKING).execute(
    `cart-of:${customerId}`,
    async () => {
      const nothing = { merged: [], left: [], codes: [] };
      const [brought] = cartId ? await readCarts(container, { id: cartId }) : [];
      const usable = brought && !brought.completed_at ? brought : null;
      if (usable?.customer?.id === customerId) return { cartId: usable.id, ...nothing };
      const guest = usable && !usable.customer?.has_account ? usable : null;
      const own = await findOpen(container, customerId);
      if (guest && own && cartLines(own).length > 0) {
        return { cartId: own.id, ...(await mergeGuestCart(container, { guest, own, customerId })) };
      }
      if (guest && (cartLines(guest).length > 0 || !own)) {
        await transferCartCustomerWorkflow(container).run({
          input: { id: guest.id, customer_id: customerId },
        });
        return { cartId: guest.id, ...nothing };
      }
      if (own || !fresh) return { cartId: own?.id ?? null, ...nothing };
      return { cartId: await makeCart(container, customerId, fresh), ...nothing };
    },
    { timeout: PATIENCE_SECONDS },
  );
}

async function makeCart(
  container: MedusaContainer,
  customerId: string,
  { regionId, salesChannelId }: { regionId: string; salesChannelId: string | undefined },
): Promise<string> {
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: regionId,
      customer_id: customerId,
      ...(salesChannelId ? { sales_channel_id: salesChannelId } : {}),
    },
  });
  return result.id;
}
