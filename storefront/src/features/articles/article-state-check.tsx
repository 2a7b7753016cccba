import { practiceChoices } from "@/features/state-rules/data";
import type { PracticeAnswer } from "@/features/state-rules/practice-answer";
import { StateCheck } from "@/features/state-rules/state-check-client";

/** The state check inside an article, opened at the profession and state that its author chose. */
export function ArticleStateCheck({
  asked,
  practice,
}: {
  asked: { profession: string; state: string };
  practice: Record<string, Record<string, PracticeAnswer>>;
}) {
  const profession = practiceChoices.professions.some(({ value }) => value === asked.profession)
    ? asked.profession
    : "PT";
  const state = asked.state in practice ? asked.state : "OR";
  const answer = practice[state]?.[profession];
  if (!answer) return null;
  return (
    <div className="my-8 font-sans print:hidden">
      <StateCheck
        choices={practiceChoices}
        initial={{ profession, state }}
        initialAnswer={answer}
        asksProfession={false}
      />
    </div>
  );
}
