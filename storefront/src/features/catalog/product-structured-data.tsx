import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { siteAddress } from "@/lib/seo/site-address";
import type { GraphProduct } from "./product-graph";
import { ProductGraphScript } from "./product-graph-script-client";
import type { SupplyChoice } from "./quantity-picker-client";
import type { MatrixModel } from "./size-matrix/matrix-model";

interface ProductStructuredDataProps {
  product: CatalogProduct;
  /** The very objects that the matrix or the picker are given: sent once, they stand for both. */
  matrix: MatrixModel | null;
  choices: SupplyChoice[] | null;
}

/** Product, sizes and offers for search engines; no medical claims. */
export async function ProductStructuredData(props: ProductStructuredDataProps) {
  const site = await siteAddress();
  if (site === null) return null;
  const { id, title, subtitle, category, kind, restrictionClass } = props.product;
  const product: GraphProduct = { id, title, subtitle, category, kind, restrictionClass };
  return (
    <ProductGraphScript
      product={product}
      matrix={props.matrix}
      choices={props.choices}
      site={site}
      path={`/products/${props.product.handle}`}
    />
  );
}
