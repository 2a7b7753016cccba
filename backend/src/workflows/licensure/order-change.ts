import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Cause } from "../../modules/licensure/service";
import { decideFor, recordDecision } from "./decide-for";
import { readRestricted } from "./facts";
import { ownerOf, readLatestDecision } from "./order-owner";
import { assertOutcome } from "./refusal";
import { readOrderSubject } from "./subject";

const line = z.object({
  id: z.string(),
  variant_id: z.string().nullish(),
  quantity: z.coerce.number(),
});
const lines = z.object({ items: z.array(line) });

/**
 * Before an edit, exchange or claim takes force. What it adds of restricted devices needs a clear:
 * a hold would mix a decided order with an undecided part.
 * @throws license_required, license_refused, order_on_hold
 */
export async function confirmOrderChange(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const [current, preview] = await Promise.all([
    orders.retrieveOrder(orderId, { relations: ["items"] }),
    orders.previewOrderChange(orderId),
  ]);
  const before = new Map(lines.parse(current).items.map((item) => [item.id, item.quantity]));
  const after = lines.parse(preview).items;
  const grown = after.filter((item) => item.quantity > (before.get(item.id) ?? 0));
  const added = await readRestricted(
    container,
    grown.map((item) => item.variant_id ?? null),
  );
  if (added.length === 0) return;

  const subject = await readOrderSubject(container, orderId);
  const latest = await readLatestDecision(container, subject);
  const variantIds = after.map((item) => item.variant_id ?? null);
  // An order that was never restricted has no decision that names its owner.
  const owner = latest ? ownerOf(subject, latest) : { signedIn: true };
  const decided = await decideFor(container, { ...subject, variantIds }, owner);
  assertOutcome(decided.told, []);
  await recordDecision(container, decided, cause);
}
