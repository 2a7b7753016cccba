import type { ArticleCard as Article, CatalogProduct } from "@needlepoint/contracts/catalog";
import { ArticleCard } from "@/features/articles/article-card";
import { practiceChoices } from "@/features/state-rules/data";
import { firstPractice, type PracticeAnswer } from "@/features/state-rules/practice-answer";
import { StateCheck } from "@/features/state-rules/state-check-client";
import { LinkButton } from "@/ui/button";
import { QuietLink } from "@/ui/quiet-link-client";
import { HeroNeedle } from "./hero-needle";
import { Reorder } from "./reorder-client";
import { SizeTeaser } from "./size-teaser";

interface HomePageProps {
  /** Needle lines with their sizes; empty while none could be read. */
  lines: CatalogProduct[];
  articles: Article[];
  firstAnswer: PracticeAnswer;
}

/** What this is, which sizes we keep, who may needle where, and what to read. */
export function HomePage({ lines, articles, firstAnswer }: HomePageProps) {
  const lead = lines[0]?.leadSpec;
  return (
    <>
      <section className="grid items-center gap-8 pt-10 pb-12 lg:grid-cols-[1.1fr_1fr] lg:gap-14 lg:pt-14">
        <div>
          <h1 className="font-serif text-3xl font-medium tracking-tight md:text-4xl">
            Dry needling supplies for licensed professionals, and plain reading for everyone else.
          </h1>
          <p className="mt-4 max-w-prose text-lg text-ink-2">
            Every size with its price and stock. A license is checked once; what is cleared by the
            cut-off ships the same business day.
          </p>
          <div className="mt-6 flex flex-wrap gap-3">
            <LinkButton href="/needles" look="primary">
              See all needles
            </LinkButton>
            <LinkButton href="/learn">Read the articles</LinkButton>
          </div>
          <Reorder />
        </div>
        {lead ? <HeroNeedle spec={lead} /> : null}
      </section>

      {lines.length > 0 ? (
        <section aria-labelledby="sizes" className="border-t border-line py-10">
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id="sizes" className="font-serif text-2xl">
              The sizes we keep
            </h2>
            <p className="text-sm text-ink-2">
              {lines.map((product, index) => (
                <span key={product.handle}>
                  {index > 0 ? " · " : ""}
                  <QuietLink href={`/products/${product.handle}`} className="link">
                    {product.title}
                  </QuietLink>
                </span>
              ))}
            </p>
          </div>
          <SizeTeaser lines={lines} />
        </section>
      ) : null}

      <section aria-labelledby="state-check" className="border-t border-line py-10">
        <h2 id="state-check" className="font-serif text-2xl">
          Who may needle where
        </h2>
        <p className="mt-1 mb-4 max-w-prose text-ink-2">
          State law decides, profession by profession. These are the rules that checkout reads, each
          with its source.
        </p>
        <StateCheck choices={practiceChoices} initial={firstPractice} initialAnswer={firstAnswer} />
        <p className="mt-3 text-sm">
          <QuietLink href="/state-rules" className="link">
            All states and professions
          </QuietLink>
        </p>
      </section>

      {articles.length > 0 ? (
        <section aria-labelledby="newest" className="border-t border-line pt-10">
          <h2 id="newest" className="font-serif text-2xl">
            Newest articles
          </h2>
          <ul className="divide-y divide-line">
            {articles.slice(0, 3).map((article) => (
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
