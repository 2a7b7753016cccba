import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import { formatDiameter, formatLength, formatSize } from "@needlepoint/needles/units";
import { QuietLink } from "@/ui/quiet-link-client";

/** Every size we keep in one grid: each mark is a needle, as long and as thick as its size asks. */
export function SizeTeaser({ lines }: { lines: CatalogProduct[] }) {
  const variants = lines.flatMap((product) =>
    product.variants.map((variant) => ({ ...variant, product })),
  );
  const matrix = buildSizeMatrix(variants);
  const longest = Math.max(1, ...matrix.lengths);
  return (
    // Relative: its hidden words are placed absolutely, and would widen the page they are cut from.
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-88 table-fixed border-collapse text-center text-xs">
        <caption className="sr-only">
          Needle sizes we keep: diameter by length. Each mark leads to the line that has the size.
        </caption>
        <thead>
          <tr className="text-ink-3">
            <th
              scope="col"
              className="w-12 pr-2 pb-2 text-right font-medium whitespace-nowrap sm:w-20"
            >
              ⌀ \ mm
            </th>
            {matrix.lengths.map((mm) => (
              <th key={mm} scope="col" className="pb-2 font-medium">
                <span aria-hidden="true">{mm}</span>
                <span className="sr-only">{formatLength(mm)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ diameterMm, cells }) => (
            <tr key={diameterMm}>
              <th scope="row" className="pr-2 text-right font-semibold text-ink-2">
                {formatDiameter(diameterMm)}
              </th>
              {cells.map((cell) => (
                <td key={cell.lengthMm} className="h-9 border border-line bg-card p-0">
                  {cell.made ? (
                    <QuietLink
                      href={`/products/${cell.variant.product.handle}`}
                      prefetch={false}
                      title={`${formatSize(cell.diameterMm, cell.lengthMm)}, ${cell.variant.product.title}`}
                      aria-label={`${formatSize(cell.diameterMm, cell.lengthMm)}, ${cell.variant.product.title}`}
                      className="grid h-9 min-w-6 place-items-center hover:bg-teal-tint"
                    >
                      <NeedleMark
                        share={cell.lengthMm / longest}
                        diameterMm={cell.diameterMm}
                        color={cell.variant.spec?.colorCode.hex}
                      />
                    </QuietLink>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A needle lying in its cell: the cell's width is the longest one we keep. */
function NeedleMark({
  share,
  diameterMm,
  color,
}: {
  share: number;
  diameterMm: number;
  color: string | undefined;
}) {
  const end = 24 + 66 * share;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 20" preserveAspectRatio="none" className="h-5 w-full">
      <g fill="none">
        <path
          d="M10 10h10"
          className="stroke-steel"
          strokeWidth="5"
          vectorEffect="non-scaling-stroke"
        />
        <path d="M20 10h4" stroke={color} strokeWidth="5" vectorEffect="non-scaling-stroke" />
        <path
          d={`M24 10H${end}`}
          className="stroke-ink"
          strokeWidth={diameterMm * 6}
          vectorEffect="non-scaling-stroke"
        />
      </g>
    </svg>
  );
}
