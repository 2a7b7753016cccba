import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import Form from "next/form";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/field";
import { mostCompared } from "./compare-query";

type Choice = Pick<CatalogSummary, "handle" | "title" | "kind">;

/** Takes one more product into a comparison, while there is room. */
export function AddToComparison({ handles, others }: { handles: string[]; others: Choice[] }) {
  if (handles.length >= mostCompared) {
    return (
      <p className="text-sm text-ink-2">
        {mostCompared} stand side by side. Remove one to compare another.
      </p>
    );
  }
  return (
    <Form action="/compare" aria-label="Add a product" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="p" value={handles.join(",")} />
      <SelectField name="p" id="compare-add" label="Add a product" className="min-w-60" required>
        <option value="">Choose</option>
        {others.map(({ handle, title }) => (
          <option key={handle} value={handle}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button type="submit">Add</Button>
    </Form>
  );
}

/** Before anything is compared: what there is to choose from. */
export function ChooseProducts({ products }: { products: Choice[] }) {
  const groups = [
    { title: "Needles", products: products.filter(({ kind }) => kind === "needle") },
    { title: "Supplies", products: products.filter(({ kind }) => kind === "supply") },
  ];
  return (
    <Form action="/compare" aria-label="Choose products" className="mt-8 grid gap-6">
      {groups.map((group) => (
        <fieldset key={group.title}>
          <legend className="mb-2 font-semibold">{group.title}</legend>
          <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
            {group.products.map(({ handle, title }) => (
              <label key={handle} className="flex min-h-9 items-center gap-2.5">
                <input type="checkbox" name="p" value={handle} className="size-5 accent-teal" />
                {title}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button type="submit" look="primary" className="justify-self-start">
        Compare
      </Button>
    </Form>
  );
}
