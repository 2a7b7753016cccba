import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import { formatDiameter, formatLength, formatSize } from "@needlepoint/needles/units";
import Link from "next/link";

/** Every size we keep in one grid: each mark is a needle, as long and as thick as its size asks. */
export function SizeTeaser({ lines }: { lines: CatalogProduct[] }) {
  const variants = lines.flatMap((product) =>
    product.variants.map((variant) => ({ ...variant, product })),
  );
  const matrix = buildSizeMatrix(variants);
  const longest = Math.max(1, ...matrix.lengths);
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-88 border-collapse text-center text-xs">
        <caption className="sr-only">
          Needle sizes we keep: diameter by length. Each mark leads to the line that has the size.
        </caption>
        <thead>
          <tr className="text-ink-3">
            <th scope="col" className="pr-2 pb-2 text-right font-medium">
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
                <td key={cell.lengthMm} className="h-10 border border-line bg-card p-0">
                  {cell.made ? (
                    <Link
                      href={`/products/${cell.variant.product.handle}`}
                      prefetch={false}
                      title={`${formatSize(cell.diameterMm, cell.lengthMm)}, ${cell.variant.product.title}`}
                      aria-label={`${formatSize(cell.diameterMm, cell.lengthMm)}, ${cell.variant.product.title}`}
                      className="grid h-10 min-w-6 place-items-center hover:bg-teal-tint"
                    >
                      <NeedleMark
                        share={cell.lengthMm / longest}
                        diameterMm={cell.diameterMm}
                        color={cell.variant.spec?.colorCode.hex}
                      />
                    </Link>
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

function NeedleMark({
  share,
  diameterMm,
  color,
}: {
  share: number;
  diameterMm: number;
  color: string | undefined;
}) {
  const shaft = 4 + 20 * share;
  return (
    <svg aria-hidden="true" viewBox="0 0 10 36" className="h-9 w-2.5">
      <path d="M5 2v6" className="stroke-steel-deep" strokeWidth="3" />
      <path d="M5 8v2.5" stroke={color} strokeWidth="3.6" />
      <path
        d={`M5 10.5v${shaft}`}
        className="stroke-ink"
        strokeWidth={diameterMm * 5}
        strokeLinecap="round"
      />
    </svg>
  );
}
