import type { Metadata } from "next";
import { ArticleCard } from "@/features/articles/article-card";
import { readArticles } from "@/features/articles/data";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { PageTitle } from "@/ui/page-title";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/learn",
    title: "Learn",
    description: "Articles on dry needling, movement and hand therapy, each with its sources.",
  });
}

export default async function LearnPage() {
  const articles = await readArticles();
  if (articles.state === "down") return <OutOfReach error={articles.error} />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Learn" }]} />
      <PageTitle lead="Technique, movement and the evidence, for practitioners and for anyone who wonders. Every claim carries its source; no article says more than its sources do.">
        Learn
      </PageTitle>
      {articles.state === "ready" ? (
        <ul className="mt-6 divide-y divide-line border-y border-line">
          {articles.value.map((article) => (
            <li key={article.slug}>
              <ArticleCard article={article} />
            </li>
          ))}
        </ul>
      ) : (
        <NotLoadedYet what="its articles" />
      )}
    </>
  );
}
