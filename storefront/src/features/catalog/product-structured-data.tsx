import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { siteAddress } from "@/lib/seo/site-address";
import { StructuredData } from "@/lib/structured-data";
import { productGraph } from "./product-graph";

/** Product, sizes and offers for search engines; no medical claims. */
export async function ProductStructuredData({ product }: { product: CatalogProduct }) {
  const site = await siteAddress();
  if (site === null) return null;
  return (
    <StructuredData
      data={{ "@graph": productGraph(product, site, `/products/${product.handle}`) }}
    />
  );
}
