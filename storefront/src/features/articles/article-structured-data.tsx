import type { Article } from "@needlepoint/contracts/articles";
import { shop } from "@needlepoint/contracts/shop";
import { StructuredData } from "@/lib/structured-data";

/** The article for search engines; a review is named only once a person has made one. */
export function ArticleStructuredData({ article }: { article: Article }) {
  return (
    <StructuredData
      data={{
        "@type": "MedicalWebPage",
        headline: article.title,
        description: article.dek,
        datePublished: article.publishedOn,
        dateModified: article.updatedOn,
        author: { "@type": "Organization", name: article.author },
        publisher: { "@type": "Organization", name: shop.name },
        citation: article.references.map(({ title, url }) => ({
          "@type": "CreativeWork",
          name: title,
          url,
        })),
        ...(article.reviewedBy
          ? {
              lastReviewed: article.reviewedBy.on,
              reviewedBy: { "@type": "Person", name: article.reviewedBy.name },
            }
          : {}),
      }}
    />
  );
}
