import type { CatalogCard } from "@needlepoint/contracts/catalog";
import { CompareTick } from "@/features/compare/compare-tick";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { QuietLink } from "@/ui/quiet-link-client";
import { NeedleThumbnail } from "./drawings/needle-drawing";
import { SupplyDrawing } from "./drawings/supply-drawing";
import { PhotoOver } from "./photos/photo-over";
import { sizeRange } from "./size-range";

interface ProductCardProps {
  product: CatalogCard;
  /** The longest needle on the page, so that all are drawn to one scale. */
  scaleForLengthMm?: number;
  level?: "h2" | "h3";
  /** In a list that can be compared: a tick on the card. */
  comparable?: boolean;
}

/** A product in a list. */
export function ProductCard({
  product,
  scaleForLengthMm,
  level: Heading = "h2",
  comparable = false,
}: ProductCardProps) {
  const range = sizeRange(product);
  return (
    <Card className="relative flex h-full flex-col overflow-hidden hover:border-edge">
      <PhotoOver
        photo={product.photo}
        sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 47vw, 94vw"
        decorative
        className="h-52 border-b border-line bg-sunk p-3"
      >
        {product.leadSpec ? (
          <NeedleThumbnail spec={product.leadSpec} scaleForLengthMm={scaleForLengthMm} />
        ) : (
          <SupplyDrawing name={product.drawing} />
        )}
      </PhotoOver>
      <div className="flex grow flex-col gap-2 p-4">
        <p className="eyebrow">{product.category.title}</p>
        <Heading className="font-serif text-xl leading-snug">
          <QuietLink
            href={`/products/${product.handle}`}
            className="after:absolute after:inset-0 hover:underline"
          >
            {product.title}
          </QuietLink>
        </Heading>
        {range ? <p className="text-sm text-ink-2">{range}</p> : null}
        <div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-2">
          <p>
            <span className="text-sm text-ink-2">from </span>
            <span className="font-semibold">{formatCents(product.fromUnitCents)}</span>
          </p>
          {product.inStock ? (
            <Badge tone="green">In stock</Badge>
          ) : (
            <Badge tone="neutral">Out of stock</Badge>
          )}
        </div>
        {comparable ? <CompareTick handle={product.handle} title={product.title} /> : null}
      </div>
    </Card>
  );
}
