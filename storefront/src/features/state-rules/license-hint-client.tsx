"use client";

import { useEffect, useState } from "react";
import { useShell } from "@/features/layout/shell-state-client";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Select } from "@/ui/select";
import {
  firstPractice,
  type Practice,
  type PracticeChoices,
  practicePath,
} from "./practice-answer";
import { usePracticeAnswer } from "./practice-lookup-client";
import { rememberedPractice, rememberPractice } from "./remembered-practice-client";

/** May this visitor buy needles? A hint with its source; the decision itself is made at checkout. */
export function LicenseHint({ choices }: { choices: PracticeChoices }) {
  const { license } = useShell();
  const [practice, setPractice] = useState<Practice | null>(null);
  const [changing, setChanging] = useState(false);

  // The license on file, or what this device asked about before: both are known in the browser only.
  useEffect(() => {
    setPractice(license ?? rememberedPractice());
  }, [license]);

  const answer = usePracticeAnswer(practice);
  const profession = choices.professions.find(({ value }) => value === practice?.profession);
  const state = choices.states.find(({ value }) => value === practice?.state);

  if (!changing && practice && profession && state) {
    return (
      <Notice
        tone={answer?.tone ?? "neutral"}
        icon="rx"
        role="status"
        title={`${capital(profession.one)} in ${state.label}: ${answer?.label.toLowerCase() ?? "…"}`}
        action={
          <Button size="small" onClick={() => setChanging(true)}>
            Change
          </Button>
        }
      >
        {answer ? (
          <p>
            {answer.summary.replace(/\.$/, "")}
            {answer.source ? ` · ${answer.source.label}` : ""} ·{" "}
            <a href={practicePath(practice)} className="link">
              source
            </a>
          </p>
        ) : null}
      </Notice>
    );
  }

  return (
    <Notice icon="rx" title="For licensed practitioners: may you needle in your state?">
      <form
        action="/state-rules/look-up"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const next = {
            profession: String(form.get("profession")),
            state: String(form.get("state")),
          };
          rememberPractice(next);
          setPractice(next);
          setChanging(false);
        }}
        className="mt-2.5 grid grid-cols-2 gap-2 sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_auto]"
      >
        <Select
          name="profession"
          aria-label="Profession"
          className="w-full border-edge"
          defaultValue={practice?.profession ?? firstPractice.profession}
        >
          {choices.professions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Select
          name="state"
          aria-label="State"
          className="w-full border-edge"
          defaultValue={practice?.state ?? firstPractice.state}
        >
          {choices.states.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Button type="submit" className="max-sm:col-span-2">
          Check
        </Button>
      </form>
    </Notice>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
