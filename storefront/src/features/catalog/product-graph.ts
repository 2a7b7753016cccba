import type { CatalogProduct, CatalogVariant } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { breadcrumbList } from "@/lib/seo/breadcrumb-list";

const rxWords =
  "Prescription (Rx only) class II device: sold to licensed practitioners only, whose license is checked before an order ships.";

/** What search engines are told of a product, its sizes apart. */
export type GraphProduct = Pick<
  CatalogProduct,
  "id" | "title" | "subtitle" | "category" | "kind" | "restrictionClass"
>;
/** One size; its title says it in words. */
export type GraphSize = Pick<CatalogVariant, "sku" | "title" | "tiers" | "availability"> & {
  gtin?: string | null;
};

/**
 * A product for search engines, from the same data as the page: every size with its price and whether
 * it is in stock now. Nothing is promised that nobody knows: no price has a day until which it holds.
 * @param site address of the store
 * @param path of the product's page
 */
export function productGraph(
  product: GraphProduct,
  sizes: readonly GraphSize[],
  site: string,
  path: string,
): Record<string, unknown>[] {
  const url = new URL(path, site).href;
  const isNeedle = product.kind === "needle";
  const words = {
    description: isRestricted(product) ? `${product.subtitle} ${rxWords}`.trim() : product.subtitle,
    category: product.category.title,
    image: new URL(`/share${path}`, site).href,
    ...(isRestricted(product)
      ? {
          additionalProperty: {
            "@type": "PropertyValue",
            name: "Sold to",
            value: "Licensed practitioners only (Rx only)",
          },
        }
      : {}),
  };
  const [only, ...more] = sizes;
  return [
    only && more.length === 0
      ? { name: product.title, url, ...words, ...sizeOf(only, url) }
      : {
          "@type": "ProductGroup",
          name: product.title,
          url,
          ...words,
          productGroupID: product.id,
          variesBy: ["https://schema.org/size"],
          hasVariant: sizes.map((size) => ({
            name: `${product.title}, ${size.title}`,
            ...sizeOf(size, url),
          })),
        },
    breadcrumbList(site, [
      isNeedle ? { label: "Needles", path: "/needles" } : { label: "Supplies", path: "/supplies" },
      { label: product.title, path },
    ]),
  ];
}

function isRestricted({ restrictionClass }: GraphProduct): boolean {
  return restrictionClass !== "none";
}

function sizeOf(size: GraphSize, url: string): Record<string, unknown> {
  const { availability, tiers } = size;
  const [first, ...breaks] = tiers;
  const soldOut = availability.state === "out";
  return {
    "@type": "Product",
    sku: size.sku,
    size: size.title,
    ...(size.gtin ? { gtin14: size.gtin } : {}),
    offers: {
      "@type": "Offer",
      url,
      price: dollars(first?.unitCents ?? 0),
      priceCurrency: shop.currency.toUpperCase(),
      ...(breaks.length > 0
        ? {
            priceSpecification: tiers.map(({ minQuantity, unitCents }) => ({
              "@type": "UnitPriceSpecification",
              price: dollars(unitCents),
              priceCurrency: shop.currency.toUpperCase(),
              eligibleQuantity: { "@type": "QuantitativeValue", minValue: minQuantity },
            })),
          }
        : {}),
      availability: `https://schema.org/${soldOut ? "OutOfStock" : "InStock"}`,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: shop.name },
    },
  };
}

const dollars = (cents: number) => (cents / 100).toFixed(2);
