import type { Metadata } from "next";
import { askedText } from "@/features/search/data";
import { SearchPage } from "@/features/search/search-page";
import { Breadcrumbs } from "@/ui/breadcrumbs";

/** The question lives in the URL: this page is rendered for each request, whole, before it is sent. */
export const instant = false;

type Params = Record<string, string | string[] | undefined>;

const first = (params: Params, name: string) => [params[name]].flat()[0] ?? "";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const asked = askedText(first(await searchParams, "q"));
  return {
    title: asked === "" ? "Search" : `Search: ${asked}`,
    robots: { index: false, follow: true },
  };
}

export default async function Page({ searchParams }: PageProps<"/search">) {
  const params = await searchParams;
  const page = Number(/^[1-9]\d{0,2}$/.exec(first(params, "page"))?.[0] ?? 1);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Search" }]} />
      <SearchPage text={first(params, "q")} page={page} />
    </>
  );
}
