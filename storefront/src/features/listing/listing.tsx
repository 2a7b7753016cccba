import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";
import type { ReactNode } from "react";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";
import { QuietLink } from "@/ui/quiet-link-client";
import { Select } from "@/ui/select";
import { readListing } from "./data";
import { filterFormId, ListingFilters } from "./listing-filters";
import {
  type Ignored,
  isNarrowed,
  type ListingKind,
  type ListingPath,
  type ListingQuery,
  readListingQuery,
  type SearchParams,
} from "./listing-query";
import { Chips, ListingResults } from "./listing-results";
import { chipsOf, sortNames } from "./listing-words";

interface ListingProps {
  kind: ListingKind;
  path: ListingPath;
  title: string;
  lead: ReactNode;
  searchParams: Promise<SearchParams>;
}

/** A shelf of the shop with its filters, rendered for its URL. */
export async function Listing({ kind, path, title, lead, searchParams }: ListingProps) {
  const { query, ignored } = readListingQuery(await searchParams);
  const reading = await readListing(kind, query);
  if (reading.state === "down") return <OutOfReach error={reading.error} />;
  if (reading.state !== "ready") return <NotLoadedYet what="its shelves" />;

  const list = reading.value;
  const chips = chipsOf(path, query, list.choices.lines);
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <div className="mt-8 grid gap-x-8 gap-y-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <ListingFilters action={path} query={query} choices={list.choices} />
        <section aria-label={title}>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-4">
            <p role="status" className="text-sm text-ink-2">
              {list.total === 1 ? "1 product" : `${list.total} products`}
              {isNarrowed(query) ? ` fit${list.total === 1 ? "s" : ""} your filters` : ""}
              {list.pages > 1 && query.page <= list.pages
                ? `, page ${query.page} of ${list.pages}`
                : ""}
            </p>
            <Sort kind={kind} query={query} />
          </div>
          <LeftOut ignored={ignored} />
          {chips.length > 0 && list.products.length > 0 ? (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-4">
              <Chips chips={chips} />
              <QuietLink href={path} prefetch={false} scroll={false} className="link text-sm">
                Clear all
              </QuietLink>
            </div>
          ) : null}
          <ListingResults path={path} query={query} list={list} />
        </section>
      </div>
      {shop.catalogIsDemo ? <p className="mt-8 text-xs text-ink-3">{demoCatalogNotice}</p> : null}
    </>
  );
}

function Sort({ kind, query }: { kind: ListingKind; query: ListingQuery }) {
  const sorts = Object.entries(sortNames).filter(
    ([name]) => kind === "needle" || (name !== "diameter" && name !== "length"),
  );
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor="sort" className="text-ink-2">
        Sort
      </label>
      <Select id="sort" name="sort" form={filterFormId} defaultValue={query.sort}>
        {sorts.map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** A shorter list than the address asks for would be taken for the whole. */
function LeftOut({ ignored }: { ignored: Ignored[] }) {
  if (ignored.length === 0) return null;
  return (
    <Notice className="mb-4" title="A part of this address was left out">
      <p>
        {ignored.map(({ name, value }, index) => (
          <span key={`${name}=${value}`}>
            {index > 0 ? ", " : ""}
            <span className="font-semibold break-all">
              {name}={value || "nothing"}
            </span>
          </span>
        ))}{" "}
        {ignored.length === 1 ? "is" : "are"} no filter of this shelf. Everything else is shown as
        asked.
      </p>
    </Notice>
  );
}
