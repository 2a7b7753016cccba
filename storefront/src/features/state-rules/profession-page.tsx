import { states } from "@needlepoint/licensure/jurisdictions";
import type { PracticeRule } from "@needlepoint/licensure/practice-rule";
import { professionLabel, professionNoun } from "@needlepoint/licensure/professions";
import { monthYear, practiceStanding } from "@needlepoint/licensure/words";
import { Badge } from "@/ui/badge";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { PageTitle } from "@/ui/page-title";
import type { RuledProfession } from "./data";
import { DownloadNote } from "./download-note";
import { type PracticeAnswer, practicePath, type StateCode } from "./practice-answer";
import { TileMap } from "./tile-map";

/** What each state says of one profession, on a map and as a list with sources. */
export function ProfessionRulesPage({
  profession,
  answers,
  rules,
}: {
  profession: RuledProfession;
  answers: Record<string, PracticeAnswer | undefined>;
  rules: { state: StateCode; rule: PracticeRule | null }[];
}) {
  const { many } = professionNoun[profession];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "State rules", href: "/state-rules" },
          { label: professionLabel[profession] },
        ]}
      />
      <PageTitle lead="Research with sources, not legal advice. The board of your profession has the last word.">
        Where {many} may dry needle
      </PageTitle>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8">
        <TileMap profession={profession} noun={many} answers={answers} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too */}
        <section aria-label={`Rules for ${many}`} tabIndex={0} className="overflow-x-auto">
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-line text-left">
                <th scope="col" className="py-2 pr-4">
                  State
                </th>
                <th scope="col" className="py-2 pr-4">
                  Today
                </th>
                <th scope="col" className="py-2 pr-4">
                  What it says
                </th>
                <th scope="col" className="py-2">
                  Source
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ state, rule }) => (
                <Row key={state} state={state} rule={rule} profession={profession} />
              ))}
            </tbody>
          </table>
        </section>
        <DownloadNote />
      </div>
    </>
  );
}

function Row({
  state,
  rule,
  profession,
}: {
  state: StateCode;
  rule: PracticeRule | null;
  profession: RuledProfession;
}) {
  const { tone, label } = practiceStanding(rule);
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pr-4 text-left font-medium whitespace-nowrap">
        <a href={practicePath({ state, profession })} className="link">
          {states[state]}
        </a>
      </th>
      <td className="py-2 pr-4 whitespace-nowrap">
        <Badge tone={tone}>{label}</Badge>
      </td>
      <td className="min-w-64 py-2 pr-4">{rule?.summary ?? "We hold no source on this yet."}</td>
      <td className="min-w-40 py-2 text-ink-2">
        {rule ? (
          <>
            <a href={rule.sourceUrl} rel="noreferrer" className="link">
              {rule.citation}
            </a>
            , {rule.sourceDate ?? "undated"}, read {monthYear(rule.lastChecked)}
          </>
        ) : (
          "none"
        )}
      </td>
    </tr>
  );
}
