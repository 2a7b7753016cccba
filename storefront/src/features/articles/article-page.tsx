import type { Article } from "@needlepoint/contracts/articles";
import type { ArticleCard } from "@needlepoint/contracts/catalog";
import type { ReactNode } from "react";
import { readPractice } from "@/features/state-rules/data";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ArticleByline } from "./article-byline";
import { ArticleContents } from "./article-contents-client";
import { ArticleProductCard } from "./article-product-card";
import { ArticleReferences } from "./article-references";
import { ArticleProducts, RecentPosts } from "./article-side";
import { ArticleStateCheck } from "./article-state-check";
import { ArticleStructuredData } from "./article-structured-data";
import { articleItalic } from "./article-type";
import { ArticleFigure } from "./figures/article-figure";
import type { ArticleBlock } from "./markdown/directives";
import { renderArticle } from "./markdown/render-article";

/** An article: contents at the left, text in the middle, its products and recent posts at the right. */
export async function ArticlePage({
  article,
  recent,
}: {
  article: Article;
  recent: ArticleCard[];
}) {
  const practice = await readPractice();
  const renderBlock = (block: ArticleBlock): ReactNode => {
    switch (block.kind) {
      case "product": {
        const product = article.products.find(({ handle }) => handle === block.handle);
        return product ? <ArticleProductCard product={product} /> : null;
      }
      case "state-check":
        return <ArticleStateCheck asked={block} practice={practice} />;
      case "figure":
        return <ArticleFigure name={block.name} />;
    }
  };
  const keys = article.references.map(({ key }) => key);
  const { content, headings, cited } = renderArticle(article.body, keys, renderBlock);

  return (
    <article className={articleItalic.variable}>
      <div className="print:hidden">
        <Breadcrumbs crumbs={[{ label: "Learn", href: "/learn" }, { label: article.topic }]} />
      </div>
      <div className="gap-x-10 lg:grid lg:grid-cols-[190px_minmax(0,620px)_minmax(0,1fr)] print:block">
        <header className="lg:col-span-2 lg:col-start-2">
          <p className="eyebrow">
            {article.topic} · {article.readingMinutes} min read
          </p>
          <h1 className="mt-2 font-serif text-3xl font-medium tracking-tight md:text-4xl">
            {article.title}
          </h1>
          <p className="mt-4 max-w-[50rem] font-article-italic text-xl text-ink-2 italic">
            {article.dek}
          </p>
          <ArticleByline article={article} />
        </header>

        <nav
          aria-label="On this page"
          className="mt-6 lg:sticky lg:top-6 lg:col-start-1 lg:row-start-2 lg:mt-8 lg:self-start print:hidden"
        >
          <p className="mb-2 text-sm font-semibold">On this page</p>
          <ArticleContents headings={headings} />
        </nav>

        <div className="article-body mt-8 lg:col-start-2 lg:row-start-2">
          <p className="article-summary">
            <strong>In short.</strong> {article.summary}
          </p>
          {content}
          <ArticleReferences references={article.references} cited={cited} />
          <p className="mt-8 rounded-card border border-line bg-card p-4 font-sans text-sm text-ink-2">
            This article is general education, not advice about your body. Whether needling suits
            you is for you and a clinician to decide; check that whoever needles you is licensed to
            do so in your state.
          </p>
        </div>

        <div className="mt-10 grid content-start gap-8 lg:sticky lg:top-6 lg:col-start-3 lg:row-start-2 lg:mt-8 lg:self-start print:hidden">
          <ArticleProducts products={article.products} />
          <RecentPosts articles={recent} />
        </div>
      </div>
      <ArticleStructuredData article={article} />
    </article>
  );
}
