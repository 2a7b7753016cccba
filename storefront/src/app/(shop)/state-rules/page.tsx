import { professionLabel, professionNoun } from "@needlepoint/licensure/professions";
import type { Metadata } from "next";
import { practiceChoices, readPractice, ruledProfessions } from "@/features/state-rules/data";
import { DownloadNote } from "@/features/state-rules/download-note";
import { readLaw } from "@/features/state-rules/law";
import { firstPractice } from "@/features/state-rules/practice-answer";
import { StateCheck } from "@/features/state-rules/state-check-client";
import { StateTable } from "@/features/state-rules/state-table";
import { TileMap } from "@/features/state-rules/tile-map";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { PageTitle } from "@/ui/page-title";
import { QuietLink } from "@/ui/quiet-link-client";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/state-rules",
    title: "State rules",
    description: "Who may dry needle in which state, by profession, each answer with its source.",
  });
}

export default async function StateRulesPage() {
  const [practice, { rules }] = await Promise.all([readPractice(), readLaw()]);
  const answers = Object.fromEntries(
    Object.entries(practice).map(([state, by]) => [state, by[firstPractice.profession]]),
  );
  const answer = practice[firstPractice.state]?.[firstPractice.profession];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "State rules" }]} />
      <PageTitle lead="State law decides who may needle, profession by profession. These are the same rules that checkout reads. They are research with sources, not legal advice: your board has the last word.">
        State rules
      </PageTitle>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8">
        {answer ? (
          <StateCheck choices={practiceChoices} initial={firstPractice} initialAnswer={answer} />
        ) : null}
        <section aria-labelledby="by-profession">
          <h2 id="by-profession" className="font-serif text-2xl">
            By profession
          </h2>
          <ul className="mt-3 mb-6 flex flex-wrap gap-x-5 gap-y-2 text-sm">
            {ruledProfessions.map((profession) => (
              <li key={profession}>
                <QuietLink
                  href={`/state-rules/professions/${profession.toLowerCase()}`}
                  className="link"
                >
                  {professionLabel[profession]}
                </QuietLink>
              </li>
            ))}
          </ul>
          <p className="mb-3 font-medium">
            Where {professionNoun[firstPractice.profession].many} may needle
          </p>
          <TileMap
            profession={firstPractice.profession}
            noun={professionNoun[firstPractice.profession].many}
            answers={answers}
          />
        </section>
        <StateTable practice={practice} />
        <p className="text-sm text-ink-2">
          Rules of {rules.version}. Green: permitted. Amber: a person looks at the order before it
          ships. Red: we can't ship needles to that profession there. Where we hold no source, a
          person looks too.
        </p>
        <DownloadNote />
      </div>
    </>
  );
}
