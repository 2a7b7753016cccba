"use client";

import { useId, useState } from "react";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import {
  type Practice,
  type PracticeAnswer,
  type PracticeChoices,
  practicePath,
} from "./practice-answer";
import { usePracticeAnswer } from "./practice-lookup-client";
import { rememberPractice } from "./remembered-practice-client";

interface StateCheckProps {
  choices: PracticeChoices;
  initial: Practice;
  initialAnswer: PracticeAnswer;
  /** False keeps the profession as it is and asks for the state alone. */
  asksProfession?: boolean;
}

/** "May a ___ needle in ___?" A plain form without scripts, answered in place with them. */
export function StateCheck({
  choices,
  initial,
  initialAnswer,
  asksProfession = true,
}: StateCheckProps) {
  const id = useId();
  const [practice, setPractice] = useState(initial);
  const answer = usePracticeAnswer(practice, { practice: initial, answer: initialAnswer });
  const noun = choices.professions.find(({ value }) => value === practice.profession)?.one ?? "";

  function choose(change: Partial<Practice>) {
    const next = { ...practice, ...change };
    setPractice(next);
    rememberPractice(next);
  }

  return (
    <form action="/state-rules/look-up" className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-2 font-semibold">
          {asksProfession ? (
            <>
              <span>May {article(noun)}</span>
              <Select
                name="profession"
                aria-label="Profession"
                value={practice.profession}
                onChange={(event) => choose({ profession: event.target.value })}
              >
                {choices.professions.map(({ value, one }) => (
                  <option key={value} value={value}>
                    {one}
                  </option>
                ))}
              </Select>
              <span>needle in</span>
            </>
          ) : (
            <>
              <input type="hidden" name="profession" value={practice.profession} />
              <span>
                May {article(noun)} {noun} needle in
              </span>
            </>
          )}
          <Select
            name="state"
            aria-label="State"
            value={practice.state}
            onChange={(event) => choose({ state: event.target.value })}
          >
            {choices.states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
          {asksProfession ? <span className="-ml-1">?</span> : null}
        </div>
        <p
          id={id}
          aria-live="polite"
          className="ml-auto flex min-h-6 items-center gap-3 text-sm max-sm:ml-0"
        >
          {answer ? (
            <>
              <Badge tone={answer.tone}>{answer.label}</Badge>
              <a href={practicePath(practice)} className="link">
                Why
              </a>
            </>
          ) : null}
        </p>
      </div>
      {asksProfession && answer ? (
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
          {answer.summary}
          {answer.source ? (
            <>
              {" "}
              <a href={answer.source.url} rel="noreferrer" className="link">
                See the source
              </a>
              , {answer.dated}.
            </>
          ) : null}
        </p>
      ) : null}
      <noscript>
        <Button type="submit" size="small" className="mt-3">
          Look it up
        </Button>
      </noscript>
    </form>
  );
}

function article(noun: string): "a" | "an" {
  return /^[aeiou]/i.test(noun) ? "an" : "a";
}
