import type { SizeQuery } from "@needlepoint/needles/size-query";
import { formatDiameter, formatLength } from "@needlepoint/needles/units";
import { ArticleCard } from "@/features/articles/article-card";
import { readArticles } from "@/features/articles/data";
import { readCatalog, readProduct } from "@/features/catalog/data";
import { keepMadeIn } from "@/features/catalog/made-in-size";
import { ProductCard } from "@/features/catalog/product-card";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { longestQuery, searchShop } from "./search-shop";

/** Products and articles together, for one question. */
export async function SearchPage({ text }: { text: string }) {
  const query = text.slice(0, longestQuery).trim();
  if (query === "") {
    return (
      <PageTitle lead="Type a size (0.20 × 30, 36g 1.2 in), a SKU or a question into the box above.">
        Search
      </PageTitle>
    );
  }
  const [catalog, articles] = await Promise.all([readCatalog(), readArticles()]);
  if (catalog.state === "down") return <OutOfReach error={catalog.error} />;
  if (catalog.state !== "ready") return <NotLoadedYet what="its index" />;

  const results = searchShop(query, {
    products: catalog.value,
    articles: articles.state === "ready" ? articles.value : [],
    skus: looksLikeSku(query) ? await skusOf(catalog.value.map(({ handle }) => handle)) : new Map(),
  });
  const products = await keepMadeIn(results.size, results.products);
  const count = products.length + results.articles.length;
  return (
    <>
      <PageTitle>
        {count === 0 ? "Nothing found" : count === 1 ? "1 result" : `${count} results`} for “{query}
        ”
      </PageTitle>
      <SizeWords size={results.size} />
      {products.length > 0 ? (
        <section aria-labelledby="found-products" className="mt-8">
          <h2 id="found-products" className="mb-3 text-base font-semibold">
            Products
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {products.map((product) => (
              <li key={product.handle}>
                <ProductCard product={product} level="h3" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {results.articles.length > 0 ? (
        <section aria-labelledby="found-articles" className="mt-8">
          <h2 id="found-articles" className="text-base font-semibold">
            Articles
          </h2>
          <ul className="divide-y divide-line">
            {results.articles.map((article) => (
              <li key={article.slug}>
                <ArticleCard article={article} level="h3" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {count === 0 ? (
        <div className="mt-8">
          <EmptyState
            title="No product and no article has all of that"
            action={<LinkButton href="/needles">See all needles</LinkButton>}
          >
            <p>
              Try fewer words, a size like 0.25 × 40, or a SKU as printed on the box. Sizes are
              found in millimeters, gauge and inches.
            </p>
          </EmptyState>
        </div>
      ) : null}
    </>
  );
}

function SizeWords({ size }: { size: SizeQuery }) {
  const { diameterMm, lengthMm } = size;
  const words = [
    diameterMm === undefined ? null : `diameter ${formatDiameter(diameterMm)} mm`,
    lengthMm === undefined ? null : `length ${formatLength(lengthMm)}`,
  ].filter((part) => part !== null);
  if (words.length === 0) return null;
  return <p className="mt-3 text-ink-2">Read as a needle size: {words.join(", ")}.</p>;
}

function looksLikeSku(text: string): boolean {
  return /^[A-Z0-9]+([-.][A-Z0-9.]+)+$/i.test(text);
}

async function skusOf(handles: string[]): Promise<Map<string, string>> {
  const products = await Promise.all(handles.map(readProduct));
  return new Map(
    products.flatMap((product) =>
      product.state === "ready"
        ? product.value.variants.map(
            (variant) => [variant.sku.toUpperCase(), product.value.handle] as const,
          )
        : [],
    ),
  );
}
