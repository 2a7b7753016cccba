import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { siteAddress } from "./site-address";

interface PageWords {
  /** Its own address, from the root, with what of the query makes it another page. */
  path: string;
  /** Left out on the home page, which has the shop's. */
  title?: string;
  description: string;
  /** Path of the picture that others show beside a link to it, and what is on it. */
  picture?: { path: string; alt: string };
  article?: { publishedOn: string; updatedOn: string };
}

const house = { path: "/share/house", alt: `${shop.name}: ${shop.tagline}` };

/** Title, description, canonical address and what a shared link shows, for a page of its own. */
export async function pageMetadata({
  path,
  title,
  description,
  picture = house,
  article,
}: PageWords): Promise<Metadata> {
  const site = await siteAddress();
  const words = { ...(title === undefined ? {} : { title }), description };
  if (site === null) return words;
  const told = { title: title ?? `${shop.name}: ${shop.tagline}`, description };
  const images = [
    { url: new URL(picture.path, site).href, width: 1200, height: 630, alt: picture.alt },
  ];
  const url = new URL(path, site).href;
  const shared = { ...told, url, siteName: shop.name, locale: "en_US", images };
  return {
    ...words,
    alternates: { canonical: url },
    openGraph: article
      ? {
          ...shared,
          type: "article",
          publishedTime: article.publishedOn,
          modifiedTime: article.updatedOn,
        }
      : { ...shared, type: "website" },
    twitter: { card: "summary_large_image", ...told, images },
  };
}
