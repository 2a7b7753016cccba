import type { SearchTypes } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";

/**
 * What a reader of the product index must ask for: it holds drafts, other channels' goods and goods
 * without a price as well.
 * @param salesChannelIds those of the caller's key; none means that nothing may be told
 */
export function openProducts(salesChannelIds: readonly string[]): SearchTypes.SearchFilters {
  return {
    status: "published",
    sales_channel_ids: [...salesChannelIds],
    sellable: true,
  };
}

/** What a reader of the article index must ask for: it holds drafts as well. */
export const openArticles: SearchTypes.SearchFilters = { status: "published" };

/** Fields of a product that `isOpen` reads. */
export const openFields = ["status", "sales_channels.id"];

const inChannels = z.object({
  sales_channels: z.array(z.object({ id: z.string() }).nullish()).nullish(),
});
export const openProduct = inChannels.extend({ status: z.string() });

/** Whether a product is sold in one of these sales channels. */
export function isSoldIn(
  product: z.infer<typeof inChannels>,
  salesChannelIds: readonly string[],
): boolean {
  return (product.sales_channels ?? []).some(
    (channel) => channel && salesChannelIds.includes(channel.id),
  );
}

/** Whether a product may be told of and sold in one of these sales channels. */
export function isOpen(
  product: z.infer<typeof openProduct> | null | undefined,
  salesChannelIds: readonly string[],
): boolean {
  return product?.status === "published" && isSoldIn(product, salesChannelIds);
}
