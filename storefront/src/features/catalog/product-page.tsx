import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";
import { TellMe } from "@/features/back-in-stock/tell-me";
import { InSection } from "@/features/layout/section-store-client";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { classNames } from "@/ui/class-names";
import { ActualSize } from "./drawings/actual-size";
import { LicensePanel } from "./license-panel";
import { ProductQuestions, ReadBesideIt, ShelfLife, SpecTable } from "./product-details";
import { ProductFigure } from "./product-figure";
import { ProductStructuredData } from "./product-structured-data";
import { QuantityPicker } from "./quantity-picker-client";
import { RememberedScreen } from "./remembered-screen";
import { buildMatrix } from "./size-matrix/build-matrix";
import { SizeMatrix } from "./size-matrix/size-matrix-client";

/** The two columns of a wide screen: 500 to 564, with 56 px between. */
const showingSide = "lg:float-left lg:clear-left lg:w-[calc((100%-3.5rem)*0.47)]";
const buyingSide = "lg:float-right lg:clear-right lg:w-[calc((100%-3.5rem)*0.53)]";

/** A product: what it is, who may buy it, its sizes, and what to read beside it. */
export function ProductPage({ product }: { product: CatalogProduct }) {
  const isNeedle = product.kind === "needle";
  const matrix = isNeedle ? buildMatrix(product) : null;
  const choices = isNeedle
    ? null
    : product.variants.map(({ id, sku, title, tiers, availability, gtin }) => ({
        variantId: id,
        sku,
        title,
        tiers,
        availability,
        ...(gtin ? { gtin } : {}),
      }));
  return (
    <>
      <RememberedScreen />
      <InSection path={isNeedle ? "/needles" : "/supplies"} />
      <Breadcrumbs
        crumbs={[
          isNeedle
            ? { label: "Needles", href: "/needles" }
            : { label: "Supplies", href: "/supplies" },
          ...(isNeedle
            ? [
                {
                  label: product.category.title,
                  href: `/needles?line=${product.category.handle}` as const,
                },
              ]
            : []),
          { label: product.title },
        ]}
      />
      {/* In the order of a narrow screen, so that nothing moves while the page comes in; a wide one floats it into two columns. */}
      <div className="flex flex-col gap-7 lg:flow-root">
        <header className={buyingSide}>
          <p className="eyebrow">{product.category.title}</p>
          <h1 className="mt-1.5 font-serif text-3xl font-medium tracking-tight md:text-4xl">
            {product.title}
          </h1>
          <p className="mt-4 max-w-prose text-ink-2">{product.subtitle}</p>
        </header>
        <div className={showingSide}>
          <ProductFigure product={product} />
        </div>
        <div className={classNames(buyingSide, "grid grid-cols-[minmax(0,1fr)] gap-6 lg:mt-6")}>
          <LicensePanel product={product} />
          {matrix ? <SizeMatrix model={matrix} handle={product.handle} /> : null}
          {choices ? <QuantityPicker limits={product.boxes} choices={choices} /> : null}
          <TellMe product={product} />
          <SpecTable rows={product.specRows} />
          <div className="grid max-w-prose gap-3">
            <p>{product.description}</p>
            {product.highlights.length > 0 ? (
              <ul className="grid list-disc gap-1 pl-5 marker:text-teal">
                {product.highlights.map((highlight) => (
                  <li key={highlight}>{highlight}</li>
                ))}
              </ul>
            ) : null}
          </div>
          {shop.catalogIsDemo ? <p className="text-xs text-ink-3">{demoCatalogNotice}</p> : null}
        </div>
        <div className={classNames(showingSide, "grid grid-cols-[minmax(0,1fr)] gap-3 lg:mt-3")}>
          {product.leadSpec ? (
            <div className="flex flex-wrap gap-3">
              <ActualSize spec={product.leadSpec} />
              <ShelfLife />
            </div>
          ) : null}
          <ReadBesideIt articles={product.articles} />
          <ProductQuestions questions={product.questions} />
        </div>
      </div>
      <ProductStructuredData product={product} matrix={matrix} choices={choices} />
    </>
  );
}
