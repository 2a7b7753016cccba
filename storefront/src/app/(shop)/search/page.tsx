import type { Metadata } from "next";
import { SearchPage } from "@/features/search/search-page";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The question lives in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

export const metadata: Metadata = { title: "Search", robots: { index: false } };

export default async function Page({ searchParams }: PageProps<"/search">) {
  const { q } = await searchParams;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Search" }]} />
      <SearchPage text={(Array.isArray(q) ? q[0] : q) ?? ""} />
    </>
  );
}
