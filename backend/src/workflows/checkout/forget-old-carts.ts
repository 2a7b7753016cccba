import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PROOF_LASTS_MS } from "../licensure/policies/cart-completion";

/** A cart that nobody has touched for a quarter of a year is not gone on with. */
const KEPT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** The last time that a cart, a line of it or something beside it was written. */
const TOUCHED = `greatest(c.updated_at, ${["cart_line_item", "seen_line", "cart_note"]
  .map((table) => `(select max(updated_at) from ${table} where cart_id = c.id)`)
  .join(", ")})`;

/** The cart of a row, where it is neither ordered nor left alone for so long; `:before` is how long. */
const STILL_USED = `select from cart c where c.id = kept.cart_id
  and c.deleted_at is null and c.completed_at is null and ${TOUCHED} >= :before`;

/**
 * Erases what the server keeps beside a cart once nobody needs it: the prices that were seen, when
 * the cart was ordered or left alone; what was written along, when it was left alone, for the note of
 * an order goes on with the order, which may be in the making; and the sight of an owner, when it counts no longer. Safe to run
 * at any time, twice over: a cart that is taken up again is looked at anew.
 * Each table in one statement, by its carts: Medusa's services cannot ask for both at once.
 */
export async function forgetOldCarts(container: MedusaContainer, now: Date): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  await pg.raw(`delete from seen_line kept where not exists (${STILL_USED})`, { before });
  await pg.raw(
    `delete from cart_note kept where not exists (${STILL_USED}) and not exists (
       select from order_cart o where o.cart_id = kept.cart_id and o.deleted_at is null
     ) and not exists (
       select from cart c where c.id = kept.cart_id and c.updated_at >= :before
     )`,
    { before },
  );
  await pg.raw("delete from cart_proof where checked_at < :end", {
    end: new Date(now.getTime() - PROOF_LASTS_MS),
  });
}
