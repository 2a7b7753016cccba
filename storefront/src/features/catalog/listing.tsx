import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import type { ReactNode } from "react";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { readCatalog, readProduct } from "./data";
import { ListingFilters } from "./listing-filters";
import {
  filterChoices,
  isNarrowed,
  type ListingQuery,
  listProducts,
  readListingQuery,
  type SearchParams,
} from "./listing-query";
import { ProductCard } from "./product-card";

interface ListingProps {
  kind: CatalogSummary["kind"];
  path: "/needles" | "/supplies";
  title: string;
  lead: ReactNode;
  searchParams: Promise<SearchParams>;
}

/** A shelf of the shop with its filters, rendered for its URL. */
export async function Listing({ kind, path, title, lead, searchParams }: ListingProps) {
  const query = readListingQuery(await searchParams);
  const catalog = await readCatalog();
  if (catalog.state === "down") return <OutOfReach error={catalog.error} />;
  if (catalog.state !== "ready") return <NotLoadedYet what="its shelves" />;

  const products = await madeInThatSize(listProducts(catalog.value, kind, query), query);
  const longest = Math.max(0, ...products.map((product) => product.leadSpec?.lengthMm ?? 0));
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <div className="mt-8">
        <ListingFilters action={path} query={query} choices={filterChoices(catalog.value, kind)} />
      </div>
      <p role="status" className="py-4 text-sm text-ink-2">
        {products.length === 1 ? "1 product" : `${products.length} products`}
        {isNarrowed(query) ? " fit your filters" : ""}
      </p>
      {products.length > 0 ? (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {products.map((product) => (
            <li key={product.handle}>
              <ProductCard product={product} scaleForLengthMm={longest} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title="Nothing here fits all of that"
          action={<LinkButton href={path}>Clear the filters</LinkButton>}
        >
          <p>Take a filter away: a diameter is often made in some lengths only.</p>
        </EmptyState>
      )}
      {shop.catalogIsDemo ? <p className="mt-8 text-xs text-ink-3">{demoCatalogNotice}</p> : null}
    </>
  );
}

/** A line may be made in a diameter and in a length and yet not in both at once: ask its sizes. */
async function madeInThatSize(
  products: CatalogSummary[],
  { diameterMm, lengthMm }: ListingQuery,
): Promise<CatalogSummary[]> {
  if (diameterMm === null || lengthMm === null) return products;
  const made = await Promise.all(
    products.map(async ({ handle }) => {
      const product = await readProduct(handle);
      // A line that cannot be read just now stays in the list rather than vanish from it.
      if (product.state !== "ready") return true;
      return buildSizeMatrix(product.value.variants).cell(diameterMm, lengthMm).made;
    }),
  );
  return products.filter((_product, index) => made[index]);
}
