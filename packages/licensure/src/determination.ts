import { isRealDay } from "./calendar";

/**
 * Why a determination may not run until a day: it must end, today at the earliest and within a year, so that
 * somebody looks at the question again.
 * @param today `YYYY-MM-DD` in the jurisdiction it is about
 * @returns a sentence for the field, or null
 */
export function determinationTermProblem(expiresOn: string, today: string): string | null {
  if (!isRealDay(expiresOn)) return "Enter the last day it counts as year, month and day.";
  if (expiresOn < today) return "That day is over. A finding counts for some time to come.";
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return expiresOn > latest ? "A finding counts for one year at most." : null;
}
