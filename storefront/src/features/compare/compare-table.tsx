import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { NeedleThumbnail } from "@/features/catalog/drawings/needle-drawing";
import { SupplyDrawing } from "@/features/catalog/drawings/supply-drawing";
import { classNames } from "@/ui/class-names";
import { QuietLink } from "@/ui/quiet-link-client";
import { comparePath } from "./compare-query";
import { compareRows } from "./compare-rows";

/** Products as columns, what is true of them as rows. Rows that differ say so in words. */
export function CompareTable({ products }: { products: CatalogProduct[] }) {
  const rows = compareRows(products);
  const differing = rows.filter(({ differs }) => differs).length;
  const handles = products.map(({ handle }) => handle);
  const longest = Math.max(0, ...products.map(({ leadSpec }) => leadSpec?.lengthMm ?? 0));
  return (
    <div className="group/compare mt-8">
      {products.length > 1 ? (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
          <p>
            {differing} of {rows.length} rows differ; each says so.
          </p>
          <label className="flex min-h-6 items-center gap-2.5 font-semibold print:hidden">
            <input id="only-differences" type="checkbox" className="size-5 accent-teal" />
            Only differences
          </label>
        </div>
      ) : null}
      <section
        aria-label="Comparison"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide comparisons scroll inside
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table
          className="w-full border-separate border-spacing-0 text-left text-sm"
          // Four products scroll sideways on a phone; a column stays wide enough to read.
          style={{ minWidth: `calc(7.5rem + ${products.length} * 9rem)` }}
        >
          <caption className="sr-only">Products compared, one a column</caption>
          <thead>
            <tr>
              <td className="sticky left-0 z-10 w-30 bg-paper md:w-44" />
              {products.map((product) => (
                <th
                  key={product.handle}
                  scope="col"
                  className="border-b border-line px-3 pb-3 align-bottom font-normal"
                >
                  <div className="mb-3 h-28 rounded-card bg-sunk p-2 print:hidden">
                    {product.leadSpec ? (
                      <NeedleThumbnail spec={product.leadSpec} scaleForLengthMm={longest} />
                    ) : (
                      <SupplyDrawing name={product.drawing} />
                    )}
                  </div>
                  <QuietLink
                    href={`/products/${product.handle}`}
                    className="font-serif text-lg leading-snug hover:underline"
                  >
                    {product.title}
                  </QuietLink>
                  <QuietLink
                    href={comparePath(handles.filter((handle) => handle !== product.handle))}
                    prefetch={false}
                    className="link mt-1 block min-h-6 w-fit text-ink-2 print:hidden"
                    aria-label={`Remove ${product.title}`}
                  >
                    Remove
                  </QuietLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values, differs }) => (
              <tr
                key={label}
                className={classNames(
                  !differs && "group-has-[#only-differences:checked]/compare:hidden",
                )}
              >
                <th
                  scope="row"
                  className="sticky left-0 z-10 border-b border-line bg-paper py-2.5 pr-3 align-top font-medium text-ink-2"
                >
                  {label}
                  {differs ? (
                    <span className="mt-0.5 block w-fit rounded-full bg-amber-tint px-2 text-xs font-semibold text-amber">
                      differs
                    </span>
                  ) : null}
                </th>
                {values.map((value, index) => (
                  <td
                    key={index}
                    className={classNames(
                      "border-b border-line px-3 py-2.5 align-top",
                      differs && "font-semibold",
                    )}
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
