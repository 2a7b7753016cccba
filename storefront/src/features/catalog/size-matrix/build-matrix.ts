import type { CatalogProduct, CatalogVariant } from "@needlepoint/contracts/catalog";
import { sizeCode } from "@needlepoint/needles/size-code";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import {
  formatDiameter,
  formatGauge,
  formatInches,
  formatLength,
  formatSize,
} from "@needlepoint/needles/units";
import type { MatrixCell, MatrixModel } from "./matrix-model";

/** Lays a needle line out for the size matrix, with every label already in words. */
export function buildMatrix(product: Pick<CatalogProduct, "variants" | "boxes">): MatrixModel {
  const matrix = buildSizeMatrix(product.variants);
  return {
    limits: product.boxes,
    lengths: matrix.lengths.map((mm) => ({
      metric: formatLength(mm),
      customary: formatInches(mm),
    })),
    rows: matrix.rows.map(({ diameterMm, cells }) => {
      const sold = cells.find((cell) => cell.made);
      return {
        metric: formatDiameter(diameterMm),
        customary: formatGauge(diameterMm),
        color: sold?.made ? (sold.variant.spec?.colorCode ?? null) : null,
        cells: cells.map((cell) => (cell.made ? cellOf(cell.variant, cell) : null)),
      };
    }),
    otherPacks: matrix.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.made ? cell.alternatives.map((other) => otherPack(other, cell)) : [],
      ),
    ),
  };
}

type Size = { diameterMm: number; lengthMm: number };

function cellOf(variant: CatalogVariant, { diameterMm, lengthMm }: Size): MatrixCell {
  return {
    variantId: variant.id,
    sku: variant.sku,
    code: sizeCode(diameterMm, lengthMm),
    title: formatSize(diameterMm, lengthMm),
    tiers: variant.tiers,
    availability: variant.availability,
    needlesPerBox: variant.spec?.needlesPerBox ?? 0,
    ...(variant.gtin ? { gtin: variant.gtin } : {}),
  };
}

/** "0.20 × 30 mm, box of 500"; where the boxes hold as many, what the shop calls it tells them apart. */
function otherPack(
  other: CatalogVariant,
  { variant, ...size }: Size & { variant: CatalogVariant },
) {
  const cell = cellOf(other, size);
  const differs = cell.needlesPerBox !== variant.spec?.needlesPerBox;
  const pack = differs ? `box of ${cell.needlesPerBox}` : other.title;
  return { ...cell, code: "", title: `${cell.title}, ${pack}` };
}
