import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";
import type { ReactNode } from "react";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { readCatalog } from "./data";
import { ListingFilters } from "./listing-filters";
import {
  filterChoices,
  isNarrowed,
  listProducts,
  readListingQuery,
  type SearchParams,
} from "./listing-query";
import { keepMadeIn } from "./made-in-size";
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

  const products = await keepMadeIn(query, listProducts(catalog.value, kind, query));
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
