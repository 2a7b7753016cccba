import type { Metadata } from "next";
import { practiceChoices, readPractice, rulesVersion } from "@/features/state-rules/data";
import { firstPractice } from "@/features/state-rules/practice-answer";
import { StateCheck } from "@/features/state-rules/state-check-client";
import { StateTable } from "@/features/state-rules/state-table";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { PageTitle } from "@/ui/page-title";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "State rules",
  description: "Who may dry needle in which state, by profession, each answer with its source.",
  alternates: { canonical: "/state-rules" },
};

export default async function StateRulesPage() {
  const practice = await readPractice();
  const answer = practice[firstPractice.state]?.[firstPractice.profession];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "State rules" }]} />
      <PageTitle lead="State law decides who may needle, profession by profession. These are the same rules that checkout reads. They are research with sources, not legal advice: your board has the last word.">
        State rules
      </PageTitle>
      <div className="mt-8 grid gap-8">
        {answer ? (
          <StateCheck choices={practiceChoices} initial={firstPractice} initialAnswer={answer} />
        ) : null}
        <StateTable practice={practice} />
        <p className="text-sm text-ink-2">
          Rules of {rulesVersion}. Green: permitted. Amber: a person looks at the order before it
          ships. Red: we can't ship needles to that profession there. Where we hold no source, a
          person looks too.
        </p>
      </div>
    </>
  );
}
