import type { Metadata } from "next";
import { Listing } from "@/features/listing/listing";
import { canonicalHref } from "@/features/listing/listing-address";
import { readListingQuery } from "@/features/listing/listing-query";
import { listingTitle } from "@/features/listing/listing-words";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The filters live in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

export async function generateMetadata({
  searchParams,
}: PageProps<"/supplies">): Promise<Metadata> {
  const { query } = readListingQuery(await searchParams);
  return pageMetadata({
    path: canonicalHref("/supplies", query),
    title: listingTitle("Supplies", query),
    description: "Sharps containers, prep pads, gloves, trays and charts for needling practice.",
    picture: { path: "/share/supplies", alt: "Supplies for needling practice" },
  });
}

export default function SuppliesPage({ searchParams }: PageProps<"/supplies">) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Supplies" }]} />
      <Listing
        kind="supply"
        path="/supplies"
        title="Supplies"
        lead="What stands around the needle: disposal, skin preparation, gloves and trays. Most of it needs no license and no account."
        searchParams={searchParams}
      />
    </>
  );
}
