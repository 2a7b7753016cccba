import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { decideFor } from "../decide-for";
import { gatherFacts, readRestricted } from "../facts";
import { assertOutcome } from "../refusal";
import { type LicensingSubject, readCartSubject, readShipTo } from "../subject";

const line = z.object({ variant_id: z.string().nullish() });

/** A cart as a hook shows it: a stored one has an id, one about to be made names its customer. */
const hookCart = z.object({
  id: z.string().optional(),
  customer_id: z.string().nullish(),
  shipping_address: z.unknown(),
});

const update = z.object({
  item_id: z.string(),
  update: z.object({ quantity: z.coerce.number().optional() }),
});
const cartWithLines = z.object({
  items: z.array(
    z.object({ id: z.string(), variant_id: z.string().nullish(), quantity: z.coerce.number() }),
  ),
});

async function subjectOf(container: MedusaContainer, raw: unknown): Promise<LicensingSubject> {
  const cart = hookCart.parse(raw);
  if (cart.id) return readCartSubject(container, cart.id);
  const customer = cart.customer_id
    ? await container.resolve(Modules.CUSTOMER).retrieveCustomer(cart.customer_id)
    : null;
  return {
    cartId: null,
    orderId: null,
    customer: customer && {
      id: customer.id,
      email: customer.email,
      hasAccount: customer.has_account,
    },
    shipTo: readShipTo(cart.shipping_address),
    variantIds: [],
  };
}

/**
 * Stops a refusal early, and only a refusal: whatever a buyer can still settle may sit in the cart.
 * @throws license_refused
 */
export async function assertLinesAreNotRefused(
  { cart, items }: { cart: unknown; items: unknown[] },
  container: MedusaContainer,
): Promise<void> {
  const variantIds = items.map((item) => line.parse(item).variant_id ?? null);
  const restricted = await readRestricted(container, variantIds);
  if (restricted.length === 0) return;
  const subject = { ...(await subjectOf(container, cart)), variantIds };
  const facts = await gatherFacts(container, subject, restricted);
  const decided = await decideFor(
    container,
    subject,
    { signedIn: subject.customer?.hasAccount ?? false },
    facts,
  );
  assertOutcome(decided.told, ["ask", "hold"]);
}

/** More boxes of a line are like new lines; fewer are always allowed. */
export async function assertUpdateIsNotRefused(
  { cart, input }: { cart: unknown; input: unknown },
  container: MedusaContainer,
): Promise<void> {
  const change = update.parse(input);
  const item = cartWithLines.parse(cart).items.find(({ id }) => id === change.item_id);
  if (!item || (change.update.quantity ?? 0) <= item.quantity) return;
  await assertLinesAreNotRefused({ cart, items: [item] }, container);
}
