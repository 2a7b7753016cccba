import type { ArticleCard, CatalogCard } from "@needlepoint/contracts/catalog";
import { dayAndYear } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { Card } from "@/ui/card";
import { QuietLink } from "@/ui/quiet-link-client";

/** Products of the article, in its author's order. */
export function ArticleProducts({ products }: { products: CatalogCard[] }) {
  if (products.length === 0) return null;
  return (
    <Card className="p-4">
      <h2 className="text-sm font-semibold">In this article</h2>
      <ul className="mt-1 divide-y divide-line text-sm">
        {products.map((product) => (
          <li key={product.handle} className="py-3 last:pb-0">
            <QuietLink
              href={`/products/${product.handle}`}
              className="font-semibold hover:underline"
            >
              {product.title}
            </QuietLink>
            <p className="text-ink-2">
              from {formatCents(product.fromUnitCents)}
              {product.leadSpec ? ` / ${product.leadSpec.needlesPerBox}` : ""}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The newest other articles. */
export function RecentPosts({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="recent-posts">
      <h2 id="recent-posts" className="text-sm font-semibold">
        Recent posts
      </h2>
      <ul className="mt-2 grid gap-3">
        {articles.map((article) => (
          <li key={article.slug}>
            <QuietLink
              href={`/learn/${article.slug}`}
              className="font-serif text-lg leading-snug hover:underline"
            >
              {article.title}
            </QuietLink>
            <p className="text-sm text-ink-2">{dayAndYear(article.publishedOn)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
