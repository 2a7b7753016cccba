import type { Results } from "@needlepoint/contracts/search";
import { formatDiameter, formatLength, gaugeNotice } from "@needlepoint/needles/units";
import { ArticleCard } from "@/features/articles/article-card";
import { ProductCard } from "@/features/catalog/product-card";
import { OutOfReach } from "@/features/layout/interrupted";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { QuietLink } from "@/ui/quiet-link-client";
import { askedText, readResults } from "./data";
import { NothingFound } from "./nothing-found";
import { OfferRows } from "./offer-rows";

/** Products and articles together, for one question. */
export async function SearchPage({ text, page }: { text: string; page: number }) {
  const asked = askedText(text);
  if (asked === "") {
    return (
      <PageTitle lead="Type a size (0.20 × 30, 36g 1.2 in), a SKU or a question into the box above.">
        Search
      </PageTitle>
    );
  }
  const answer = await readResults(asked, page);
  if (!answer.ok && answer.kind === "unavailable") {
    return <OutOfReach error={new Error("The search gave no answer.")} />;
  }
  if (!answer.ok) {
    return (
      <EmptyState
        level="h1"
        title="This question could not be searched for"
        action={<LinkButton href="/needles">See all needles</LinkButton>}
      >
        <p>Try fewer words, a size like 0.25 × 40, or a SKU as printed on the box.</p>
      </EmptyState>
    );
  }
  return <ResultsOf asked={asked} found={answer.data} />;
}

function ResultsOf({ asked, found }: { asked: string; found: Results }) {
  const { offers, products, articles, questions, reading, total, nearest } = found;
  const count = total + articles.length + (total === 0 ? offers.length : 0);
  const isNothing = count === 0;
  return (
    <>
      <PageTitle>
        {isNothing || found.loose ? "Nothing found" : count === 1 ? "1 result" : `${count} results`}{" "}
        for “{asked}”
      </PageTitle>
      <ReadAs found={found} asked={asked} />
      {isNothing || nearest.length > 0 ? <NothingFound found={found} /> : null}
      {offers.length > 0 ? (
        <section aria-labelledby="found-offers" className="mt-8">
          <h2 id="found-offers" className="mb-3 text-base font-semibold">
            {reading.diameterMm === null && reading.lengthMm === null ? "By SKU" : "In this size"}
          </h2>
          <OfferRows offers={offers} />
        </section>
      ) : null}
      {products.length > 0 ? (
        <section aria-labelledby="found-products" className="mt-8">
          <h2 id="found-products" className="mb-3 text-base font-semibold">
            {found.loose ? "Products that hold some of these words" : "Products"}
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {products.map((product) => (
              <li key={product.handle}>
                <ProductCard product={product} level="h3" />
              </li>
            ))}
          </ul>
          <Pages asked={asked} found={found} />
        </section>
      ) : null}
      {products.length === 0 && total > 0 ? (
        <div className="mt-8">
          <EmptyState
            title={`There is no page ${found.page}`}
            action={
              <LinkButton href={`/search?q=${encodeURIComponent(asked)}`}>
                See the first page
              </LinkButton>
            }
          >
            <p>
              {total === 1 ? "The one product" : `All ${total} products`} found{" "}
              {total === 1 ? "stands" : "stand"} on{" "}
              {found.pages === 1 ? "one page" : `${found.pages} pages`}.
            </p>
          </EmptyState>
        </div>
      ) : null}
      {questions.length > 0 ? (
        <section aria-labelledby="found-questions" className="mt-8">
          <h2 id="found-questions" className="mb-2 text-base font-semibold">
            Questions our articles answer
          </h2>
          <ul className="grid gap-1.5">
            {questions.map(({ slug, anchor, question }) => (
              <li key={`${slug}#${anchor}`}>
                <QuietLink href={`/learn/${slug}#${anchor}`} className="link">
                  {question}
                </QuietLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {articles.length > 0 ? (
        <section aria-labelledby="found-articles" className="mt-8">
          <h2 id="found-articles" className="text-base font-semibold">
            Articles
          </h2>
          <ul className="divide-y divide-line">
            {articles.map((article) => (
              <li key={article.slug}>
                <ArticleCard article={article} level="h3" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** How the question was read, so that a wrong reading can be mended. */
function ReadAs({ asked, found: { reading } }: { asked: string; found: Results }) {
  const words = [
    reading.diameterMm === null ? null : `diameter ${formatDiameter(reading.diameterMm)} mm`,
    reading.lengthMm === null ? null : `length ${formatLength(reading.lengthMm)}`,
  ].filter((part) => part !== null);
  if (words.length > 0) {
    return (
      <p className="mt-3 text-ink-2">
        Read as a needle size: {words.join(", ")}.
        {/\d\s*(?:g|ga|gauge)\b/i.test(asked) ? ` ${gaugeNotice}` : ""}
      </p>
    );
  }
  if (reading.correction === null) return null;
  return (
    <p className="mt-3 text-ink-2">
      Nothing is spelled like that. Shown is what was found for{" "}
      <QuietLink
        href={`/search?q=${encodeURIComponent(reading.correction)}`}
        className="link font-semibold text-ink"
      >
        {reading.correction}
      </QuietLink>
      .
    </p>
  );
}

function Pages({ asked, found: { page, pages } }: { asked: string; found: Results }) {
  if (pages < 2) return null;
  const to = (at: number) => `/search?q=${encodeURIComponent(asked)}&page=${at}` as const;
  return (
    <nav aria-label="Pages" className="mt-6 flex items-center gap-3">
      {page > 1 ? (
        <LinkButton href={to(page - 1)} size="small" rel="prev">
          Previous
        </LinkButton>
      ) : null}
      <p className="text-sm text-ink-2">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <LinkButton href={to(page + 1)} size="small" rel="next">
          Next
        </LinkButton>
      ) : null}
    </nav>
  );
}
