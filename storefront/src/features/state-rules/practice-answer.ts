import type { states } from "@needlepoint/licensure/jurisdictions";
import type { Tone } from "@needlepoint/licensure/words";

export type StateCode = keyof typeof states;

/** What the law says of one profession in one state, in words. */
export interface PracticeAnswer {
  tone: Tone;
  label: string;
  summary: string;
  source: { url: string; label: string } | null;
  /** The date of the source as it gives it, or when it was read; null without a source. */
  dated: string | null;
}

export interface PracticeChoices {
  professions: Array<{ value: string; label: string; one: string }>;
  states: Array<{ value: string; label: string }>;
}

/** Whose practice is asked about. */
export interface Practice {
  profession: string;
  state: string;
}

/** What the state check shows before anyone has asked. */
export const firstPractice = { profession: "PT", state: "TX" } as const satisfies Practice;

/** The page where a state's rule of a profession stands with its source. */
export function practicePath({ profession, state }: Practice) {
  return `/state-rules/${state.toLowerCase()}#${profession.toLowerCase()}` as const;
}
