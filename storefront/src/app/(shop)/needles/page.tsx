import type { Metadata } from "next";
import { Listing } from "@/features/catalog/listing";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The filters live in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

export const metadata: Metadata = {
  title: "Needles",
  description: "Dry needles by diameter and length, with prices and stock in view.",
  alternates: { canonical: "/needles" },
};

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
