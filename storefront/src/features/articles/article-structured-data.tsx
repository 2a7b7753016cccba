import type { Article } from "@needlepoint/contracts/articles";
import { shop } from "@needlepoint/contracts/shop";
import { breadcrumbList } from "@/lib/seo/breadcrumb-list";
import { siteAddress } from "@/lib/seo/site-address";
import { StructuredData } from "@/lib/structured-data";

/** The article for search engines; a review is named only once a person has made one. */
export async function ArticleStructuredData({ article }: { article: Article }) {
  const site = await siteAddress();
  if (site === null) return null;
  const path = `/learn/${article.slug}`;
  const url = new URL(path, site).href;
  return (
    <StructuredData
      data={{
        "@graph": [
          {
            "@type": ["MedicalWebPage", "Article"],
            headline: article.title,
            description: article.dek,
            url,
            mainEntityOfPage: url,
            image: new URL(`/share${path}`, site).href,
            datePublished: article.publishedOn,
            dateModified: article.updatedOn,
            author: { "@type": "Organization", name: article.author },
            publisher: { "@type": "Organization", name: shop.name, url: site },
            citation: article.references.map(({ title, url: source }) => ({
              "@type": "CreativeWork",
              name: title,
              url: source,
            })),
            ...(article.reviewedBy
              ? {
                  lastReviewed: article.reviewedBy.on,
                  reviewedBy: { "@type": "Person", name: article.reviewedBy.name },
                }
              : {}),
          },
          breadcrumbList(site, [
            { label: "Learn", path: "/learn" },
            { label: article.title, path },
          ]),
        ],
      }}
    />
  );
}
