import { shop } from "@needlepoint/contracts/shop";
import { siteAddress } from "@/lib/seo/site-address";
import { StructuredData } from "@/lib/structured-data";

/** Who the shop is, and where it is searched, for search engines. */
export async function ShopStructuredData() {
  const site = await siteAddress();
  if (site === null) return null;
  const organization = new URL("/#organization", site).href;
  return (
    <StructuredData
      data={{
        "@graph": [
          {
            "@type": "Organization",
            "@id": organization,
            name: shop.name,
            url: site,
            logo: new URL("/icon.svg", site).href,
            email: shop.email,
            telephone: shop.phone,
          },
          {
            "@type": "WebSite",
            name: shop.name,
            url: site,
            publisher: { "@id": organization },
            potentialAction: {
              "@type": "SearchAction",
              target: `${new URL("/search", site).href}?q={search_term_string}`,
              "query-input": "required name=search_term_string",
            },
          },
        ],
      }}
    />
  );
}
