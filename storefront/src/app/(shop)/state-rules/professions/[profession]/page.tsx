import { professionNoun } from "@needlepoint/licensure/professions";
import type { Metadata } from "next";
import { Missing } from "@/features/layout/interrupted";
import { readPractice, readProfessionLaw, ruledProfessions } from "@/features/state-rules/data";
import { ProfessionRulesPage } from "@/features/state-rules/profession-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

/** Moving here may wait for the whole page: it comes from the cache, and is never half there. */
export const instant = false;

const professionOf = (param: string) =>
  ruledProfessions.find((profession) => profession.toLowerCase() === param);

export function generateStaticParams() {
  return ruledProfessions.map((profession) => ({ profession: profession.toLowerCase() }));
}

export async function generateMetadata({
  params,
}: PageProps<"/state-rules/professions/[profession]">): Promise<Metadata> {
  const profession = professionOf((await params).profession);
  if (!profession) return { title: "Page not found" };
  const { many } = professionNoun[profession];
  return pageMetadata({
    path: `/state-rules/professions/${profession.toLowerCase()}`,
    title: `Where ${many} may dry needle`,
    description: `What each state says of dry needling by ${many}, with sources and dates.`,
  });
}

export default async function Page({ params }: PageProps<"/state-rules/professions/[profession]">) {
  const profession = professionOf((await params).profession);
  if (!profession) return <Missing />;
  const [practice, rules] = await Promise.all([readPractice(), readProfessionLaw(profession)]);
  const answers = Object.fromEntries(
    Object.entries(practice).map(([state, by]) => [state, by[profession]]),
  );
  return <ProfessionRulesPage profession={profession} answers={answers} rules={rules} />;
}
