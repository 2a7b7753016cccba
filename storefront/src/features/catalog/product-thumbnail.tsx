import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { classNames } from "@/ui/class-names";
import { NeedleThumbnail } from "./drawings/needle-drawing";
import { SupplyDrawing } from "./drawings/supply-drawing";
import { PhotoOver } from "./photos/photo-over";

/** The drawing of a product on its small sheet; its title always stands beside it. */
export function ProductThumbnail({
  product,
  className,
}: {
  product: Pick<CatalogSummary, "drawing" | "leadSpec" | "photo">;
  className?: string;
}) {
  return (
    <PhotoOver
      photo={product.photo}
      sizes="6rem"
      decorative
      className={classNames("shrink-0 rounded-control border border-line bg-sunk p-1", className)}
    >
      {product.leadSpec ? (
        <NeedleThumbnail spec={product.leadSpec} />
      ) : (
        <SupplyDrawing name={product.drawing} />
      )}
    </PhotoOver>
  );
}
