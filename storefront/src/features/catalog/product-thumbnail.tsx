import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import { classNames } from "@/ui/class-names";
import { NeedleThumbnail } from "./drawings/needle-drawing";
import { SupplyDrawing } from "./drawings/supply-drawing";

/** The drawing of a product on its small sheet; its title always stands beside it. */
export function ProductThumbnail({
  product,
  className,
}: {
  product: Pick<CatalogSummary, "drawing" | "leadSpec">;
  className?: string;
}) {
  return (
    <div
      className={classNames(
        "shrink-0 overflow-hidden rounded-control border border-line bg-sunk p-1",
        className,
      )}
    >
      {product.leadSpec ? (
        <NeedleThumbnail spec={product.leadSpec} />
      ) : (
        <SupplyDrawing name={product.drawing} />
      )}
    </div>
  );
}
