import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PRACTICE_RULE_AMENDED } from "../workflows/licensure/amend-practice-rule";
import { SERVED_STATE_CHANGED } from "../workflows/licensure/serve-state";
import { expirePagesWorkflow } from "../workflows/storefront/expire-pages";
import type { Change } from "../workflows/storefront/tags-of-change";

type Kind = Exclude<Change["kind"], "catalog">;

/** What each event is about; the part before the last dot of its name. */
const kinds: Readonly<Record<string, Kind>> = {
  product: "product",
  "product-variant": "variant",
  "inventory-level": "inventory-level",
  // Placing an order reserves stock, canceling it frees stock.
  order: "order",
  "articles.article": "article",
  "practice-rule": "practice-rule",
  "served-state": "practice-rule",
};

export default async function pagesOutOfDate({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const kind = kinds[event.name.slice(0, event.name.lastIndexOf("."))];
  await expirePagesWorkflow(container).run({
    input: kind ? { kind, id: event.data.id } : { kind: "catalog" },
  });
}

export const config: SubscriberConfig = {
  event: [
    "product.created",
    "product.updated",
    "product.deleted",
    "product-variant.created",
    "product-variant.updated",
    "product-variant.deleted",
    "product-category.updated",
    "inventory-level.created",
    "inventory-level.updated",
    "inventory-level.deleted",
    "order.placed",
    "order.canceled",
    "articles.article.created",
    "articles.article.updated",
    "articles.article.deleted",
    PRACTICE_RULE_AMENDED,
    SERVED_STATE_CHANGED,
  ],
};
