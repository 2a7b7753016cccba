import { formatDiameter, formatLength } from "@needlepoint/needles/units";
import Form from "next/form";
import { Button } from "@/ui/button";
import { CheckboxField, SelectField } from "@/ui/field";
import type { filterChoices, ListingQuery } from "./listing-query";

interface ListingFiltersProps {
  action: "/needles" | "/supplies";
  query: ListingQuery;
  choices: ReturnType<typeof filterChoices>;
}

/** Filters of a listing: a plain form, so that its state is the URL. */
export function ListingFilters({ action, query, choices }: ListingFiltersProps) {
  return (
    <Form
      action={action}
      aria-label="Filter and sort"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-line py-4"
    >
      {choices.lines.length > 1 ? (
        <SelectField name="line" label="Line" defaultValue={query.line ?? ""}>
          <option value="">All lines</option>
          {choices.lines.map(({ handle, title }) => (
            <option key={handle} value={handle}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      {choices.diameters.length > 0 ? (
        <SelectField
          name="diameter"
          label="Diameter"
          defaultValue={query.diameterMm === null ? "" : formatDiameter(query.diameterMm)}
        >
          <option value="">Any</option>
          {choices.diameters.map((mm) => (
            <option key={mm} value={formatDiameter(mm)}>
              {formatDiameter(mm)} mm
            </option>
          ))}
        </SelectField>
      ) : null}
      {choices.lengths.length > 0 ? (
        <SelectField name="length" label="Length" defaultValue={query.lengthMm ?? ""}>
          <option value="">Any</option>
          {choices.lengths.map((mm) => (
            <option key={mm} value={mm}>
              {formatLength(mm)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField name="sort" label="Sort" defaultValue={query.sort}>
        <option value="catalog">As in the catalog</option>
        <option value="price">Price, low to high</option>
        <option value="price-down">Price, high to low</option>
      </SelectField>
      <CheckboxField
        name="stock"
        value="1"
        label="In stock"
        defaultChecked={query.inStock}
        className="min-h-11 justify-center"
      />
      <Button type="submit">Apply</Button>
    </Form>
  );
}
