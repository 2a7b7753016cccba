import type { SearchTypes } from "@medusajs/framework/types";

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
