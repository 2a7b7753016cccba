import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { ArticleThumbnail } from "@/features/articles/article-thumbnail";
import { monthInWords } from "@/lib/dates";
import { Card } from "@/ui/card";
import { QuietLink } from "@/ui/quiet-link-client";

/** What is true of every size: rows of the spec. */
export function SpecTable({ rows }: { rows: CatalogProduct["specRows"] }) {
  if (rows.length === 0) return null;
  return (
    <dl aria-label="Specification" className="grid text-sm sm:grid-cols-2 sm:gap-x-7">
      {rows.map((row) => (
        <div key={row.label} className="flex justify-between gap-4 border-t border-line py-2.5">
          <dt className="text-ink-2">{row.label}</dt>
          <dd className="text-right font-semibold">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The promise that goes with sterile goods. */
export function ShelfLife() {
  return (
    <Card className="flex-[1_1_14rem] p-4">
      <h2 className="text-sm text-ink-2">Shelf life at dispatch</h2>
      <p className="mt-2 font-semibold">24 months or more</p>
      <p className="text-sm text-ink-2">Lot and expiry are printed on every box</p>
    </Card>
  );
}

/** Articles to read beside a product. */
export function ReadBesideIt({ articles }: { articles: CatalogProduct["articles"] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="read-beside-it">
      <h2 id="read-beside-it" className="eyebrow mt-5 mb-3">
        Read beside it
      </h2>
      <ul className="grid gap-3">
        {articles.map((article) => (
          <li key={article.slug}>
            <Card className="relative flex gap-4 p-4 hover:border-edge">
              <ArticleThumbnail slug={article.slug} topic={article.topic} />
              <div>
                <h3 className="font-serif text-lg leading-snug">
                  <QuietLink
                    href={`/learn/${article.slug}`}
                    className="after:absolute after:inset-0"
                  >
                    {article.title}
                  </QuietLink>
                </h3>
                <p className="mt-1 text-sm text-ink-2">
                  {article.readingMinutes} min · sources checked{" "}
                  {monthInWords(article.sourcesCheckedOn)}
                </p>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Questions that articles answer, each linking to its answer. */
export function ProductQuestions({ questions }: { questions: CatalogProduct["questions"] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="eyebrow mt-5 mb-3">
        Questions the articles answer
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {questions.map((one) => (
          <li key={`${one.slug}#${one.anchor}`}>
            <a
              href={`/learn/${one.slug}#${one.anchor}`}
              className="flex min-h-11 items-center justify-between gap-4 py-2 text-sm hover:underline"
            >
              {one.question}
              <span aria-hidden="true" className="arrow-sign text-ink-3" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
