import { states } from "@needlepoint/licensure/jurisdictions";
import { type PracticeRule, sourceLabel } from "@needlepoint/licensure/practice-rule";
import { professionLabel } from "@needlepoint/licensure/professions";
import { practiceStanding } from "@needlepoint/licensure/words";
import { dayInWords } from "@/lib/dates";
import { Badge } from "@/ui/badge";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";
import { ruledProfessions, type StateLaw } from "./data";
import type { StateCode } from "./practice-answer";

/** Every rule of one state: what it says, what it asks, where that is written. */
export function StateRulesPage({ state, law }: { state: StateCode; law: StateLaw }) {
  const { rules, served } = law;
  const silent = ruledProfessions.filter(
    (profession) => !rules.some((rule) => rule.profession === profession),
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: "State rules", href: "/state-rules" }, { label: states[state] }]}
      />
      <PageTitle lead="Research with sources, not legal advice. The board of your profession has the last word.">
        Dry needling in {states[state]}
      </PageTitle>
      {served ? null : (
        <div className="mt-6">
          <Notice tone="red" title={`We don't ship needles to ${states[state]} for now`}>
            <p>
              That is for reasons of our own, whatever its law says. The rest of the shop is open.
            </p>
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-4">
        {ruledProfessions.flatMap((profession) =>
          rules
            .filter((rule) => rule.profession === profession)
            .map((rule, index) => (
              <Rule
                key={rule.id}
                rule={rule}
                anchor={index === 0 ? profession.toLowerCase() : undefined}
              />
            )),
        )}
      </div>
      {silent.length > 0 ? (
        <p className="mt-8 text-ink-2">
          No source found yet for:{" "}
          {silent.map((profession) => professionLabel[profession]).join(", ")}. A person looks at
          such orders before they ship.
        </p>
      ) : null}
    </>
  );
}

function Rule({ rule, anchor }: { rule: PracticeRule; anchor: string | undefined }) {
  const standing = practiceStanding(rule);
  return (
    <section
      id={anchor}
      aria-label={
        rule.effectiveFrom
          ? `${professionLabel[rule.profession]}, from ${dayInWords(rule.effectiveFrom)}`
          : professionLabel[rule.profession]
      }
      className="rounded-card border border-line bg-card p-5 target:border-teal"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{professionLabel[rule.profession]}</h2>
        <Badge tone={standing.tone}>{standing.label}</Badge>
      </div>
      <p className="mt-2 max-w-prose">{rule.summary}</p>
      {rule.conditions.length > 0 ? (
        <ul className="mt-2 grid max-w-prose list-disc gap-1 pl-5 text-sm text-ink-2">
          {rule.conditions.map((condition) => (
            <li key={condition.text}>{condition.text}</li>
          ))}
        </ul>
      ) : null}
      {rule.effectiveFrom ? (
        <p className="mt-2 text-sm font-medium">In force from {dayInWords(rule.effectiveFrom)}.</p>
      ) : null}
      <p className="mt-3 text-sm text-ink-2">
        {rule.citation} ·{" "}
        <a href={rule.sourceUrl} rel="noreferrer" className="link">
          source
        </a>{" "}
        · {sourceLabel(rule)} · our confidence: {rule.confidence}
      </p>
    </section>
  );
}
