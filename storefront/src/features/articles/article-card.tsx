import type { ArticleCard as Article } from "@needlepoint/contracts/catalog";
import { dayAndYear, monthInWords } from "@/lib/dates";
import { QuietLink } from "@/ui/quiet-link-client";
import { ArticleThumbnail } from "./article-thumbnail";

/** An article in a list. */
export function ArticleCard({
  article,
  level: Heading = "h2",
}: {
  article: Article;
  level?: "h2" | "h3";
}) {
  return (
    <div className="relative flex gap-5 py-6">
      <ArticleThumbnail slug={article.slug} topic={article.topic} />
      <div className="min-w-0">
        <p className="eyebrow">
          {article.topic} · {article.readingMinutes} min read
        </p>
        <Heading className="mt-1 font-serif text-xl leading-snug">
          <QuietLink
            href={`/learn/${article.slug}`}
            className="after:absolute after:inset-0 hover:underline"
          >
            {article.title}
          </QuietLink>
        </Heading>
        <p className="mt-1 max-w-prose text-ink-2">{article.dek}</p>
        <p className="mt-1.5 text-sm text-ink-3">
          {dayAndYear(article.publishedOn)} · sources checked{" "}
          {monthInWords(article.sourcesCheckedOn)}
        </p>
      </div>
    </div>
  );
}
