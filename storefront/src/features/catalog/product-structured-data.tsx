import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { StructuredData } from "@/lib/structured-data";

/** Product and its offers for search engines; no medical claims. */
export function ProductStructuredData({ product }: { product: CatalogProduct }) {
  return (
    <StructuredData
      data={{
        "@type": "Product",
        name: product.title,
        description: product.subtitle,
        category: product.category.title,
        offers: product.variants.map((variant) => ({
          "@type": "Offer",
          sku: variant.sku,
          name: variant.title,
          price: ((variant.tiers[0]?.unitCents ?? 0) / 100).toFixed(2),
          priceCurrency: "USD",
          availability:
            variant.availability.state === "out"
              ? "https://schema.org/OutOfStock"
              : "https://schema.org/InStock",
        })),
      }}
    />
  );
}
