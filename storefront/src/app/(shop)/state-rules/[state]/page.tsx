import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import type { Metadata } from "next";
import { Missing } from "@/features/layout/interrupted";
import { readStateLaw } from "@/features/state-rules/data";
import { StateRulesPage } from "@/features/state-rules/state-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

/** Moving here may wait for the whole page: it comes from the cache, and is never half there. */
export const instant = false;

const stateOf = (param: string) => stateCodes.find((code) => code.toLowerCase() === param);

export function generateStaticParams() {
  return stateCodes.map((code) => ({ state: code.toLowerCase() }));
}

export async function generateMetadata({
  params,
}: PageProps<"/state-rules/[state]">): Promise<Metadata> {
  const code = stateOf((await params).state);
  if (!code) return { title: "Page not found" };
  return pageMetadata({
    path: `/state-rules/${code.toLowerCase()}`,
    title: `Dry needling rules in ${states[code]}`,
    description: `Who may dry needle in ${states[code]}, by profession, with sources and dates.`,
  });
}

export default async function Page({ params }: PageProps<"/state-rules/[state]">) {
  const code = stateOf((await params).state);
  if (!code) return <Missing />;
  return <StateRulesPage state={code} law={await readStateLaw(code)} />;
}
