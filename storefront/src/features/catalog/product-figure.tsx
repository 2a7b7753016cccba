import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { Card } from "@/ui/card";
import { NeedleDrawing } from "./drawings/needle-drawing";
import { SupplyDrawing } from "./drawings/supply-drawing";
import { PhotoSheet } from "./photos/photo-sheet";

/** The drawing of a product on its sheet, to scale, and under it the photos the shop has. */
export function ProductFigure({ product }: { product: CatalogProduct }) {
  return (
    <Card className="overflow-hidden bg-sunk p-2 max-lg:[&_svg]:max-h-72">
      {product.leadSpec ? (
        <NeedleDrawing spec={product.leadSpec} />
      ) : (
        <div className="mx-auto aspect-square w-full max-w-96 p-8">
          <SupplyDrawing name={product.drawing} named />
        </div>
      )}
      {product.photos.length > 0 ? <PhotoSheet photos={product.photos} /> : null}
    </Card>
  );
}
