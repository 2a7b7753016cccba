import type { CatalogList } from "@needlepoint/contracts/catalog";
import { ProductCard } from "@/features/catalog/product-card";
import { CompareTicked } from "@/features/compare/compare-tick";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { QuietLink } from "@/ui/quiet-link-client";
import { listingHref } from "./listing-address";
import { isNarrowed, type ListingPath, type ListingQuery } from "./listing-query";
import { type Chip, chipsOf } from "./listing-words";

interface ListingResultsProps {
  path: ListingPath;
  query: ListingQuery;
  list: CatalogList;
}

/** The products of a page, or why there are none and the way on. */
export function ListingResults({ path, query, list }: ListingResultsProps) {
  const { products, total, pages } = list;
  if (products.length === 0 && total > 0) {
    return (
      <EmptyState
        title={`There is no page ${query.page}`}
        action={
          <LinkButton href={listingHref(path, { ...query, page: pages })}>
            {pages === 1 ? "See the only page" : `See the last page, ${pages}`}
          </LinkButton>
        }
      >
        <p>
          {total === 1 ? "The one product" : `All ${total} products`} that fit
          {total === 1 ? "s" : ""} stand{total === 1 ? "s" : ""} on{" "}
          {pages === 1 ? "one page" : `${pages} pages`}.
        </p>
      </EmptyState>
    );
  }
  if (products.length === 0) return <NothingFits path={path} query={query} list={list} />;
  const longest = Math.max(0, ...products.map((product) => product.leadSpec?.lengthMm ?? 0));
  return (
    <>
      <div className="group/compare">
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {products.map((product) => (
            <li key={product.handle}>
              <ProductCard product={product} scaleForLengthMm={longest} comparable />
            </li>
          ))}
        </ul>
        <CompareTicked />
      </div>
      <Paging path={path} query={query} list={list} />
    </>
  );
}

function NothingFits({ path, query, list }: ListingResultsProps) {
  if (!isNarrowed(query)) {
    return (
      <EmptyState
        title="This shelf is empty just now"
        action={<LinkButton href="/contact">Ask us about it</LinkButton>}
      >
        <p>Nothing is on sale here at the moment. What you look for may be on its way.</p>
      </EmptyState>
    );
  }
  const chips = chipsOf(path, query, list.choices.lines);
  return (
    <EmptyState
      title="Nothing here fits all of that"
      action={<LinkButton href={path}>Clear the filters</LinkButton>}
    >
      <p>
        A diameter is made in some lengths only, and some sizes may be out of stock. Take one filter
        away:
      </p>
      <Chips chips={chips} className="mt-3" />
    </EmptyState>
  );
}

/** The filters that are set; each is a link to the list without it. */
export function Chips({ chips, className }: { chips: Chip[]; className?: string }) {
  return (
    <ul aria-label="Filters set" className={`flex flex-wrap gap-2 ${className ?? ""}`}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <QuietLink
            href={href}
            prefetch={false}
            scroll={false}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-edge bg-card px-3 text-sm text-ink hover:border-ink"
          >
            <span className="sr-only">Take away: </span>
            {label}
            <svg
              aria-hidden="true"
              viewBox="0 0 10 10"
              className="w-2.5 stroke-current stroke-[1.5]"
            >
              <path d="m1 1 8 8M9 1 1 9" />
            </svg>
          </QuietLink>
        </li>
      ))}
    </ul>
  );
}

/** Pages to show as links: the ends, the neighbors, and one for each gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((at) => at >= 1 && at <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((at, index) => {
    const before = shown[index - 1];
    if (before === undefined || at - before === 1) return [at];
    return at - before === 2 ? [at - 1, at] : [null, at];
  });
}

function Paging({ path, query, list: { page, pages } }: ListingResultsProps) {
  if (pages < 2) return null;
  const to = (at: number) => listingHref(path, { ...query, page: at });
  return (
    <nav aria-label="Pages" className="mt-8 flex flex-wrap items-center gap-2">
      {page > 1 ? (
        <LinkButton href={to(page - 1)} size="small" rel="prev">
          Previous
        </LinkButton>
      ) : null}
      <ul className="flex flex-wrap items-center gap-1">
        {pagesShown(page, pages).map((at, index) => (
          <li key={at ?? `gap-${index}`}>
            {at === null ? (
              <span className="px-1 text-ink-3">…</span>
            ) : (
              <QuietLink
                href={to(at)}
                prefetch={false}
                aria-label={`Page ${at}`}
                aria-current={at === page ? "page" : undefined}
                className={
                  at === page
                    ? "grid size-9 place-items-center rounded-control bg-teal font-semibold text-on-teal"
                    : "grid size-9 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink"
                }
              >
                {at}
              </QuietLink>
            )}
          </li>
        ))}
      </ul>
      {page < pages ? (
        <LinkButton href={to(page + 1)} size="small" rel="next">
          Next
        </LinkButton>
      ) : null}
    </nav>
  );
}
