import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { sizeCode } from "@needlepoint/needles/size-code";
import { buildSizeMatrix } from "@needlepoint/needles/size-matrix";
import {
  formatDiameter,
  formatGauge,
  formatInches,
  formatLength,
  formatSize,
} from "@needlepoint/needles/units";
import type { MatrixModel } from "./matrix-model";

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
        cells: cells.map((cell) =>
          cell.made
            ? {
                variantId: cell.variant.id,
                sku: cell.variant.sku,
                code: sizeCode(cell.diameterMm, cell.lengthMm),
                title: formatSize(cell.diameterMm, cell.lengthMm),
                tiers: cell.variant.tiers,
                availability: cell.variant.availability,
                needlesPerBox: cell.variant.spec?.needlesPerBox ?? 0,
              }
            : null,
        ),
      };
    }),
  };
}
