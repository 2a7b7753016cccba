import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type MovedKind, pageAddress } from "@needlepoint/contracts/moved";
import type { PageList } from "@needlepoint/contracts/page-list";
import { shop } from "@needlepoint/contracts/shop";

/**
 * A product changes with its words, its sizes and the shop's own prices; stock moves all day and is
 * no news. One statement each, as thousands of rows through the modules would take a minute; the
 * conditions are those of `readProductRows` and `tiersOf`.
 */
const queries: Record<MovedKind, string> = {
  product: `
    select product.handle as address,
           greatest(product.updated_at, max(variant.updated_at), max(price.updated_at)) as changed_on,
           count(*) over () as count
    from product
    join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
    join product_variant_price_set placed on placed.variant_id = variant.id and placed.deleted_at is null
    join price on price.price_set_id = placed.price_set_id and price.deleted_at is null
      and price.price_list_id is null and coalesce(price.rules_count, 0) = 0
      and price.currency_code = :currency
    where product.status = 'published' and product.deleted_at is null
      and exists (select 1 from product_sales_channel sold where sold.product_id = product.id
        and sold.sales_channel_id = any(:channels) and sold.deleted_at is null)
    group by product.id
    order by product.created_at, product.id
    limit :limit offset :offset`,
  article: `
    select slug as address, updated_at as changed_on, count(*) over () as count
    from article where status = 'published' and deleted_at is null
    order by published_on, id limit :limit offset :offset`,
};

const rows = z.array(
  z.object({ address: z.string(), changed_on: z.coerce.date(), count: z.coerce.number() }),
);

/**
 * Addresses of the published pages of a kind, for those who list them all.
 * @param salesChannelIds those of the caller's key; none means that no product may be told
 */
export async function readPublicPages(
  container: MedusaContainer,
  kind: MovedKind,
  page: { limit: number; offset: number },
  salesChannelIds: readonly string[],
): Promise<PageList> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const answer = await pg.raw(queries[kind], {
    ...page,
    currency: shop.currency,
    channels: [...salesChannelIds],
  });
  const found = rows.parse(answer.rows);
  return {
    // One address that no page can have would make the list unreadable, and with it the sitemap.
    pages: found
      .filter(({ address }) => pageAddress.safeParse(address).success)
      .map(({ address, changed_on }) => ({ address, changedOn: changed_on.toISOString() })),
    count: found[0]?.count ?? 0,
  };
}
