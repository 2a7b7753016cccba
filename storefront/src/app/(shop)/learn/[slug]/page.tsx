import type { Metadata } from "next";
import { ArticlePage } from "@/features/articles/article-page";
import { readArticle, readArticles } from "@/features/articles/data";
import { Missing, OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { pageMetadata } from "@/lib/seo/page-metadata";

/** Rendered whole at its first visit, cached, and never rendered for one visitor. */
export const ensureStatic = "navigation";

/** Moving here may wait for the whole page: it comes from the cache, and is never half there. */
export const instant = false;

/** The build knows no articles; a stand-in that is never found lets it check the page. */
export function generateStaticParams() {
  return [{ slug: "_" }];
}

export async function generateMetadata({ params }: PageProps<"/learn/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const article = await readArticle(slug);
  if (article.state !== "ready")
    return { title: article.state === "missing" ? "Page not found" : "Article" };
  const { title, dek, publishedOn, updatedOn } = article.value;
  return pageMetadata({
    path: `/learn/${slug}`,
    title,
    description: dek,
    picture: { path: `/share/learn/${slug}`, alt: title },
    article: { publishedOn, updatedOn },
  });
}

export default async function Page({ params }: PageProps<"/learn/[slug]">) {
  const { slug } = await params;
  const [article, articles] = await Promise.all([readArticle(slug), readArticles()]);
  switch (article.state) {
    case "ready": {
      const others =
        articles.state === "ready" ? articles.value.filter((other) => other.slug !== slug) : [];
      return <ArticlePage article={article.value} recent={others.slice(0, 3)} />;
    }
    case "missing":
      return <Missing />;
    case "not-loaded":
      return <NotLoadedYet what="this article" />;
    case "down":
      return <OutOfReach error={article.error} />;
  }
}
