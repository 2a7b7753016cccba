import type { Metadata } from "next";
import { Listing } from "@/features/listing/listing";
import { canonicalHref } from "@/features/listing/listing-address";
import { readListingQuery } from "@/features/listing/listing-query";
import { listingTitle } from "@/features/listing/listing-words";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The filters live in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

export async function generateMetadata({ searchParams }: PageProps<"/needles">): Promise<Metadata> {
  const { query } = readListingQuery(await searchParams);
  return pageMetadata({
    path: canonicalHref("/needles", query),
    title: listingTitle("Needles", query),
    description: "Dry needles by diameter and length, with prices and stock in view.",
    picture: { path: "/share/needles", alt: "Needles, drawn to one scale" },
  });
}

export default function NeedlesPage({ searchParams }: PageProps<"/needles">) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Needles" }]} />
      <Listing
        kind="needle"
        path="/needles"
        title="Needles"
        lead="Every line we carry, drawn to one scale. Prices and stock are open to everyone; needles ship to licensed practitioners."
        searchParams={searchParams}
      />
    </>
  );
}
