import type { CatalogChoices, FilterChoice } from "@needlepoint/contracts/catalog";
import type { ReactNode } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { FilterForm } from "./filter-form-client";
import type { ListingPath, ListingQuery } from "./listing-query";
import { filterCount } from "./listing-query";
import { handleNames, tipNames, tubeNames } from "./listing-words";

interface ListingFiltersProps {
  action: ListingPath;
  query: ListingQuery;
  choices: CatalogChoices;
}

/** The id of the form, which the sort order beside the list belongs to as well. */
export const filterFormId = "filters";

/**
 * Filters of a listing: a plain form, so that its state is the address. Folded on a narrow screen;
 * beside the list on a wide one, by style sheet alone.
 */
export function ListingFilters({ action, query, choices }: ListingFiltersProps) {
  const count = filterCount(query);
  return (
    <FilterForm id={filterFormId} action={action}>
      <details className="filter-fold rounded-card border border-line bg-card lg:border-0 lg:bg-transparent">
        <summary className="flex min-h-11 items-center justify-between px-4 font-semibold">
          <span>Filter{count > 0 ? ` · ${count} set` : ""}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 12 8"
            className="w-3 fill-none stroke-ink-3 stroke-2"
          >
            <path d="M1 1.5 6 6.5 11 1.5" />
          </svg>
        </summary>
        <div className="grid grid-cols-2 gap-x-6 gap-y-5 px-4 pt-1 pb-4 md:grid-cols-3 lg:grid-cols-1 lg:px-0 lg:pt-0">
          <Group legend="Line" name="line" chosen={query.line} choices={choices.lines} wide />
          <Group
            legend="Diameter, mm"
            name="diameter"
            chosen={query.diameter}
            choices={choices.diameters}
            short
          />
          <Group
            legend="Length, mm"
            name="length"
            chosen={query.length}
            choices={choices.lengths}
            short
          />
          <Group
            legend="Handle"
            name="handle"
            chosen={query.handle}
            choices={named(choices.needleHandles, handleNames)}
          />
          <Group
            legend="Shaft and tip"
            name="tip"
            chosen={query.tip}
            choices={named(choices.tips, tipNames)}
          />
          <Group
            legend="Guide tube"
            name="tube"
            chosen={query.tube ? [query.tube] : []}
            choices={named(choices.tubes, tubeNames)}
          />
          <Group
            legend="Needles in a box"
            name="pack"
            chosen={query.pack}
            choices={choices.packs}
          />
          <Price query={query} price={choices.price} />
          <Group
            legend="Stock"
            name="stock"
            chosen={query.stock ? ["1"] : []}
            choices={[{ value: "1", title: "In stock", count: choices.inStock }]}
            least={1}
          />
          <Button
            type="submit"
            size="small"
            className="self-end justify-self-start [@media(scripting:enabled)]:hidden"
          >
            Apply
          </Button>
        </div>
      </details>
    </FilterForm>
  );
}

type Titled = FilterChoice & { title?: string };

function named(choices: FilterChoice[], names: Readonly<Record<string, string>>): Titled[] {
  return choices.map((choice) => ({ ...choice, title: names[choice.value] ?? choice.value }));
}

interface GroupProps {
  legend: string;
  name: string;
  chosen: readonly string[];
  choices: readonly Titled[];
  /** Fewer choices than this are no choice. */
  least?: number;
  wide?: boolean;
  /** Values of a few digits stand in two columns beside the list. */
  short?: boolean;
}

function Group({
  legend,
  name,
  chosen,
  choices,
  least = 2,
  wide = false,
  short = false,
}: GroupProps) {
  const known = new Set(choices.map(({ value }) => value));
  // What is chosen stays to be taken away, also where the other filters leave none of it.
  const all = [
    ...choices,
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }) as Titled),
  ];
  if (all.length < least && chosen.length === 0) return null;
  return (
    <Fieldset
      legend={legend}
      className={classNames(
        wide && "max-md:col-span-2",
        short && "lg:grid lg:grid-cols-2 lg:gap-x-5",
      )}
    >
      {all.map(({ value, title, count }) => (
        <label
          key={value}
          className="flex min-h-7 items-center gap-2.5 text-sm has-checked:font-semibold"
        >
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-4.5 shrink-0 accent-teal"
          />
          <span className="min-w-0 grow">{title ?? value}</span>
          <span className="font-normal text-ink-3">
            <span className="sr-only">, </span>
            {count}
            <span className="sr-only"> {count === 1 ? "product" : "products"}</span>
          </span>
        </label>
      ))}
    </Fieldset>
  );
}

function Price({ query, price }: { query: ListingQuery; price: CatalogChoices["price"] }) {
  if (!price && query.min === null && query.max === null) return null;
  const dollars = (cents: number | null) => (cents === null ? "" : String(cents / 100));
  return (
    <Fieldset legend="Price of a box, $">
      <div className="flex items-center gap-2">
        <PriceField
          name="min"
          label="Lowest price in dollars"
          value={dollars(query.min)}
          placeholder={price ? String(Math.floor(price.minCents / 100)) : "0"}
        />
        <span aria-hidden="true" className="text-ink-3">
          to
        </span>
        <PriceField
          name="max"
          label="Highest price in dollars"
          value={dollars(query.max)}
          placeholder={price ? String(Math.ceil(price.maxCents / 100)) : ""}
        />
      </div>
    </Fieldset>
  );
}

interface PriceFieldProps {
  name: string;
  label: string;
  value: string;
  placeholder: string;
}

function PriceField({ name, label, value, placeholder }: PriceFieldProps) {
  return (
    <input
      name={name}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={9}
      defaultValue={value}
      placeholder={placeholder}
      className="min-h-9 w-full min-w-0 rounded-control border border-edge bg-card px-2 text-sm placeholder:text-ink-3"
    />
  );
}

function Fieldset({
  legend,
  className,
  children,
}: {
  legend: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className={className}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}
