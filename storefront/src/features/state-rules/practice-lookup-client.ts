"use client";

import { useEffect, useState } from "react";
import type { Practice, PracticeAnswer } from "./practice-answer";

type Answers = Record<string, Record<string, PracticeAnswer>>;

let asked: Promise<Answers> | undefined;

/** All answers in one small file, fetched when the first one is asked for. */
function fetchAnswers(): Promise<Answers> {
  asked ??= fetch("/state-rules/answers.json").then((response) => {
    if (!response.ok) throw new Error(`No answers (status ${response.status})`);
    return response.json() as Promise<Answers>;
  });
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}

/** The answer for a profession in a state; null while it is on its way or nothing is asked. */
export function usePracticeAnswer(
  practice: Practice | null,
  known: { practice: Practice; answer: PracticeAnswer } | null = null,
): PracticeAnswer | null {
  const { profession, state } = practice ?? { profession: "", state: "" };
  const isKnown =
    known !== null && known.practice.profession === profession && known.practice.state === state;
  const [fetched, setFetched] = useState<{ key: string; answer: PracticeAnswer } | null>(null);
  const key = `${profession} ${state}`;

  useEffect(() => {
    if (isKnown || profession === "" || state === "") return;
    let current = true;
    fetchAnswers().then(
      (answers) => {
        const answer = answers[state]?.[profession];
        if (current && answer) setFetched({ key: `${profession} ${state}`, answer });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [isKnown, profession, state]);

  if (isKnown) return known.answer;
  return fetched?.key === key ? fetched.answer : null;
}
