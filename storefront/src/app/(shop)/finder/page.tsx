import type { Metadata } from "next";
import { FinderPage } from "@/features/finder/finder-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The question lives in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/finder",
    title: "Find a size",
    description:
      "From the depth you needle at to the needle sizes that reach it, with the reasoning and its sources shown.",
  });
}

export default function Page({ searchParams }: PageProps<"/finder">) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Needles", href: "/needles" }, { label: "Find a size" }]} />
      <FinderPage searchParams={searchParams} />
    </>
  );
}
