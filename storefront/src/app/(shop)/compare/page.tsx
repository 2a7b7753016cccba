import type { Metadata } from "next";
import { ComparePage } from "@/features/compare/compare-page";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** What is compared lives in the URL: this page is rendered for each request, whole. */
export const instant = false;

export const metadata: Metadata = { title: "Compare", robots: { index: false } };

export default function Page({ searchParams }: PageProps<"/compare">) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Compare" }]} />
      <ComparePage searchParams={searchParams} />
    </>
  );
}
