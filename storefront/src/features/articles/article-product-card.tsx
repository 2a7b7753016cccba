import type { CatalogCard } from "@needlepoint/contracts/catalog";
import { ProductThumbnail } from "@/features/catalog/product-thumbnail";
import { sizeRange } from "@/features/catalog/size-range";
import { formatCents } from "@/lib/money";
import { LinkButton } from "@/ui/button";

/** A product inside the text of an article, at its current price. */
export function ArticleProductCard({ product }: { product: CatalogCard }) {
  return (
    <aside
      aria-label={product.title}
      className="my-8 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-card border border-line bg-card p-4 font-sans print:break-inside-avoid"
    >
      <ProductThumbnail product={product} className="h-20 w-24" />
      <div className="min-w-0 flex-[1_1_14rem]">
        <p className="eyebrow">
          {product.restrictionClass === "none" ? "No license needed" : "For licensed practitioners"}
        </p>
        <p className="font-serif text-lg leading-snug">{product.title}</p>
        <p className="text-sm text-ink-2">
          {[sizeRange(product), `from ${formatCents(product.fromUnitCents)}`]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <LinkButton href={`/products/${product.handle}`} size="small" className="print:hidden">
        {product.kind === "needle" ? "See sizes" : "See it"}
      </LinkButton>
    </aside>
  );
}
