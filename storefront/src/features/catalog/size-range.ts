import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { formatDiameter } from "@needlepoint/needles/units";

type Sizes = Pick<CatalogSummary, "diametersMm" | "lengthsMm" | "leadSpec" | "variantCount">;

/** "0.16–0.25 × 15–40 mm · box of 100"; for supplies how many sizes there are, if several. */
export function sizeRange({ diametersMm, lengthsMm, leadSpec, variantCount }: Sizes): string {
  if (diametersMm.length === 0 || lengthsMm.length === 0) {
    return variantCount > 1 ? `${variantCount} sizes` : "";
  }
  const span = (values: number[], words: (value: number) => string) => {
    const low = words(Math.min(...values));
    const high = words(Math.max(...values));
    return low === high ? low : `${low}–${high}`;
  };
  const range = `${span(diametersMm, formatDiameter)} × ${span(lengthsMm, String)} mm`;
  return leadSpec ? `${range} · box of ${leadSpec.needlesPerBox}` : range;
}
