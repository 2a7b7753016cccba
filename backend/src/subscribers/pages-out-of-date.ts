import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PRACTICE_RULE_AMENDED } from "../workflows/licensure/amend-practice-rule";
import { SERVED_STATE_CHANGED } from "../workflows/licensure/serve-state";
import { tellOfChange } from "../workflows/storefront/expire-pages";
import type { Change } from "../workflows/storefront/touched";

const ANY_CHANGE = ["created", "updated", "deleted"];

/**
 * What each event is about. Rows that workflows and modules both tell of stand here under both names:
 * what is written past a workflow shows in the shop all the same, and twice is told together.
 */
const kinds: Readonly<Record<string, Change["kind"]>> = Object.fromEntries(
  (
    [
      ["product", "product", ANY_CHANGE],
      ["product.product", "product", ANY_CHANGE],
      ["product-variant", "variant", ANY_CHANGE],
      ["product.product-variant", "variant", ANY_CHANGE],
      ["product-category", "category", ["updated", "deleted"]],
      ["inventory-level", "inventory-level", ANY_CHANGE],
      ["inventory.inventory-level", "inventory-level", ANY_CHANGE],
      ["inventory.reservation-item", "reservation", ANY_CHANGE],
      ["pricing.price", "price", ANY_CHANGE],
      // Placing an order reserves stock, canceling it frees stock.
      ["order", "order", ["placed", "canceled"]],
      ["devices.device-spec", "device-spec", ANY_CHANGE],
      ["devices.product-sheet", "product-sheet", ANY_CHANGE],
      ["articles.article", "article", ANY_CHANGE],
    ] as const
  ).flatMap(([row, kind, actions]) => actions.map((action) => [`${row}.${action}`, kind])),
);

const rulesChanged = [PRACTICE_RULE_AMENDED, SERVED_STATE_CHANGED];

export default async function pagesOutOfDate({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const kind = kinds[event.name] ?? "practice-rule";
  await tellOfChange(container, { kind, id: event.data.id });
}

export const config: SubscriberConfig = { event: [...Object.keys(kinds), ...rulesChanged] };
